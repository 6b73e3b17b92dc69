"""The demo's voicemails: ten customers of three business processes, with real words in a real sound file.

``voices.toml`` says who they are and what they say. They are spoken when the demo's data is made, by
``python -m demo.voices FOLDER``, on this machine and without the network: hibari-tts (Apache-2.0), whose one voice,
distilled from Kokoro-82M (Apache-2.0), comes inside its package. Each customer gets a voice of their own by another
pitch, throat and pace. The result is what a telephone system delivers: WAV, µ-law, 8 kHz, one channel, with the band
of a telephone line.

Of what Debian and PyPI offer without fetching anything when it runs, this is recognised best and sounds most like a
person: of these words, down the same line, the transcription gets 1 % wrong; with Debian's festival (HTS) 2 %, flite
4 to 7 %, festival's diphones 9 %, espeak-ng 32 %.
"""
