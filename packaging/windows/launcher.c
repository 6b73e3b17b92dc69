/* agent-desktop.exe: loads the Python beside it and runs the desktop in it.
 *
 * Built twice: as a window program, and with CONSOLE defined as agent-desktop-console.exe, whose words a command
 * prompt sees. Libraries are looked for beside the program and in the system's folder, nowhere else.
 */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shlobj.h>
#include <stdlib.h>
#include <wchar.h>

typedef int (*PyMain)(int, wchar_t **);

static const wchar_t APP_ID[] = L"CallbackDesk.Desktop";
static wchar_t library[32768];

static int fail(const wchar_t *words) {
#ifdef CONSOLE
    DWORD written;
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    WriteConsoleW(out, words, (DWORD)wcslen(words), &written, NULL);
#else
    MessageBoxW(NULL, words, L"Callback Desk", MB_OK | MB_ICONERROR);
#endif
    return 3;
}

static int start(int argc, wchar_t **argv) {
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    SetCurrentProcessExplicitAppUserModelID(APP_ID);
    DWORD length = GetModuleFileNameW(NULL, library, 32000);
    wchar_t *name = length && length < 32000 ? wcsrchr(library, L'\\') : NULL;
    if (!name)
        return fail(L"Callback Desk does not know where it is installed. Install it again.\n");
    wcscpy(name + 1, PYTHON_DLL);
    HMODULE python = LoadLibraryExW(
        library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    PyMain run = python ? (PyMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!run)
        return fail(L"A part of Callback Desk is missing or damaged. Install it again.\n");
    wchar_t **words = calloc((size_t)argc + 4, sizeof *words);
    if (!words)
        return fail(L"There is no memory left.\n");
    words[0] = argv[0];
    words[1] = L"-I";
    words[2] = L"-m";
    words[3] = L"agent_desktop";
    for (int i = 1; i < argc; i++)
        words[i + 3] = argv[i];
    return run(argc + 3, words);
}

#ifdef CONSOLE
int wmain(int argc, wchar_t **argv) { return start(argc, argv); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show) {
    (void)self, (void)before, (void)line, (void)show;
    return start(__argc, __wargv);
}
#endif
