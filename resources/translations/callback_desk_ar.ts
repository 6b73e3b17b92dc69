<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln callbacks waiting in {names}</source>
        <translation>
            <numerusform>لا معاودات تنتظر في {names}</numerusform>
            <numerusform>معاودة واحدة تنتظر في {names}</numerusform>
            <numerusform>معاودتان تنتظران في {names}</numerusform>
            <numerusform>%Ln معاودات تنتظر في {names}</numerusform>
            <numerusform>%Ln معاودة تنتظر في {names}</numerusform>
            <numerusform>%Ln معاودة تنتظر في {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>لم تُنجز أي معاودة</numerusform>
            <numerusform>أُنجزت معاودة واحدة</numerusform>
            <numerusform>أُنجزت معاودتان</numerusform>
            <numerusform>أُنجزت %Ln معاودات</numerusform>
            <numerusform>أُنجزت %Ln معاودة</numerusform>
            <numerusform>أُنجزت %Ln معاودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reached</source>
        <comment>customers</comment>
        <translation>
            <numerusform>لم يُوصَل إلى أي عميل</numerusform>
            <numerusform>تم الوصول إلى عميل واحد</numerusform>
            <numerusform>تم الوصول إلى عميلين</numerusform>
            <numerusform>تم الوصول إلى %Ln عملاء</numerusform>
            <numerusform>تم الوصول إلى %Ln عميلًا</numerusform>
            <numerusform>تم الوصول إلى %Ln عميل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for playback</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>لا أجهزة أخرى للتشغيل</numerusform>
            <numerusform>جهاز آخر للتشغيل</numerusform>
            <numerusform>جهازان آخران للتشغيل</numerusform>
            <numerusform>%Ln أجهزة أخرى للتشغيل</numerusform>
            <numerusform>%Ln جهازًا آخر للتشغيل</numerusform>
            <numerusform>%Ln جهاز آخر للتشغيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for speaking</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>لا أجهزة للتحدث</numerusform>
            <numerusform>جهاز واحد للتحدث</numerusform>
            <numerusform>جهازان للتحدث</numerusform>
            <numerusform>%Ln أجهزة للتحدث</numerusform>
            <numerusform>%Ln جهازًا للتحدث</numerusform>
            <numerusform>%Ln جهاز للتحدث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until {}, %Ln days</source>
        <translation>
            <numerusform>حتى {}، أقل من يوم</numerusform>
            <numerusform>حتى {}، يوم واحد</numerusform>
            <numerusform>حتى {}، يومان</numerusform>
            <numerusform>حتى {}، %Ln أيام</numerusform>
            <numerusform>حتى {}، %Ln يومًا</numerusform>
            <numerusform>حتى {}، %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {reason}</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>لم تُرفض أي معاودة: {reason}</numerusform>
            <numerusform>رُفضت معاودة واحدة: {reason}</numerusform>
            <numerusform>رُفضت معاودتان: {reason}</numerusform>
            <numerusform>رُفضت %Ln معاودات: {reason}</numerusform>
            <numerusform>رُفضت %Ln معاودة: {reason}</numerusform>
            <numerusform>رُفضت %Ln معاودة: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>لا تبقى أي معاودة كما هي.</numerusform>
            <numerusform>تبقى معاودة واحدة كما هي.</numerusform>
            <numerusform>تبقى معاودتان كما هما.</numerusform>
            <numerusform>تبقى %Ln معاودات كما هي.</numerusform>
            <numerusform>تبقى %Ln معاودة كما هي.</numerusform>
            <numerusform>تبقى %Ln معاودة كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lose their due times.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>لا تفقد أي معاودة موعدها.</numerusform>
            <numerusform>تفقد معاودة واحدة موعدها.</numerusform>
            <numerusform>تفقد معاودتان موعديهما.</numerusform>
            <numerusform>تفقد %Ln معاودات مواعيدها.</numerusform>
            <numerusform>تفقد %Ln معاودة مواعيدها.</numerusform>
            <numerusform>تفقد %Ln معاودة مواعيدها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are no longer held for a supervisor.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>لا معاودات محتجزة لمشرف.</numerusform>
            <numerusform>لم تعد معاودة واحدة محتجزة لمشرف.</numerusform>
            <numerusform>لم تعد معاودتان محتجزتين لمشرف.</numerusform>
            <numerusform>لم تعد %Ln معاودات محتجزة لمشرف.</numerusform>
            <numerusform>لم تعد %Ln معاودة محتجزة لمشرف.</numerusform>
            <numerusform>لم تعد %Ln معاودة محتجزة لمشرف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be refused: {reason}.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>لن تُرفض أي معاودة: {reason}.</numerusform>
            <numerusform>ستُرفض معاودة واحدة: {reason}.</numerusform>
            <numerusform>ستُرفض معاودتان: {reason}.</numerusform>
            <numerusform>ستُرفض %Ln معاودات: {reason}.</numerusform>
            <numerusform>ستُرفض %Ln معاودة: {reason}.</numerusform>
            <numerusform>ستُرفض %Ln معاودة: {reason}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks were handed over and wait for a supervisor.</source>
        <translation>
            <numerusform>لا معاودات سُلّمت وتنتظر مشرفًا.</numerusform>
            <numerusform>معاودة واحدة سُلّمت وتنتظر مشرفًا.</numerusform>
            <numerusform>معاودتان سُلّمتا وتنتظران مشرفًا.</numerusform>
            <numerusform>%Ln معاودات سُلّمت وتنتظر مشرفًا.</numerusform>
            <numerusform>%Ln معاودة سُلّمت وتنتظر مشرفًا.</numerusform>
            <numerusform>%Ln معاودة سُلّمت وتنتظر مشرفًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait until the business process is started.</source>
        <translation>
            <numerusform>لا معاودات تنتظر بدء إجراء العمل.</numerusform>
            <numerusform>معاودة واحدة تنتظر بدء إجراء العمل.</numerusform>
            <numerusform>معاودتان تنتظران بدء إجراء العمل.</numerusform>
            <numerusform>%Ln معاودات تنتظر بدء إجراء العمل.</numerusform>
            <numerusform>%Ln معاودة تنتظر بدء إجراء العمل.</numerusform>
            <numerusform>%Ln معاودة تنتظر بدء إجراء العمل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule never opens.</source>
        <translation>
            <numerusform>لا معاودات تنتظر، والجدول لا يُفتح أبدًا.</numerusform>
            <numerusform>معاودة واحدة تنتظر، والجدول لا يُفتح أبدًا.</numerusform>
            <numerusform>معاودتان تنتظران، والجدول لا يُفتح أبدًا.</numerusform>
            <numerusform>%Ln معاودات تنتظر، والجدول لا يُفتح أبدًا.</numerusform>
            <numerusform>%Ln معاودة تنتظر، والجدول لا يُفتح أبدًا.</numerusform>
            <numerusform>%Ln معاودة تنتظر، والجدول لا يُفتح أبدًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule is never open at their calling hours.</source>
        <translation>
            <numerusform>لا معاودات تنتظر، والجدول لا يكون مفتوحًا في ساعات اتصالها أبدًا.</numerusform>
            <numerusform>معاودة واحدة تنتظر، والجدول لا يكون مفتوحًا في ساعات اتصالها أبدًا.</numerusform>
            <numerusform>معاودتان تنتظران، والجدول لا يكون مفتوحًا في ساعات اتصالهما أبدًا.</numerusform>
            <numerusform>%Ln معاودات تنتظر، والجدول لا يكون مفتوحًا في ساعات اتصالها أبدًا.</numerusform>
            <numerusform>%Ln معاودة تنتظر، والجدول لا يكون مفتوحًا في ساعات اتصالها أبدًا.</numerusform>
            <numerusform>%Ln معاودة تنتظر، والجدول لا يكون مفتوحًا في ساعات اتصالها أبدًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait for agents who are not there.</source>
        <translation>
            <numerusform>لا معاودات تنتظر موظفين غير موجودين.</numerusform>
            <numerusform>معاودة واحدة تنتظر موظفًا غير موجود.</numerusform>
            <numerusform>معاودتان تنتظران موظفين غير موجودين.</numerusform>
            <numerusform>%Ln معاودات تنتظر موظفين غير موجودين.</numerusform>
            <numerusform>%Ln معاودة تنتظر موظفين غير موجودين.</numerusform>
            <numerusform>%Ln معاودة تنتظر موظفين غير موجودين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and no agent is there for them.</source>
        <translation>
            <numerusform>لا معاودات تنتظر.</numerusform>
            <numerusform>معاودة واحدة تنتظر، ولا يوجد موظف لها.</numerusform>
            <numerusform>معاودتان تنتظران، ولا يوجد موظف لهما.</numerusform>
            <numerusform>%Ln معاودات تنتظر، ولا يوجد موظف لها.</numerusform>
            <numerusform>%Ln معاودة تنتظر، ولا يوجد موظف لها.</numerusform>
            <numerusform>%Ln معاودة تنتظر، ولا يوجد موظف لها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system cannot be reached.</source>
        <translation>
            <numerusform>لا معاودات تنتظر لتعذر الوصول إلى نظام الهاتف.</numerusform>
            <numerusform>معاودة واحدة تنتظر لتعذر الوصول إلى نظام الهاتف.</numerusform>
            <numerusform>معاودتان تنتظران لتعذر الوصول إلى نظام الهاتف.</numerusform>
            <numerusform>%Ln معاودات تنتظر لتعذر الوصول إلى نظام الهاتف.</numerusform>
            <numerusform>%Ln معاودة تنتظر لتعذر الوصول إلى نظام الهاتف.</numerusform>
            <numerusform>%Ln معاودة تنتظر لتعذر الوصول إلى نظام الهاتف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system has no line to the outside.</source>
        <translation>
            <numerusform>لا معاودات تنتظر لعدم وجود خط خارجي في نظام الهاتف.</numerusform>
            <numerusform>معاودة واحدة تنتظر لعدم وجود خط خارجي في نظام الهاتف.</numerusform>
            <numerusform>معاودتان تنتظران لعدم وجود خط خارجي في نظام الهاتف.</numerusform>
            <numerusform>%Ln معاودات تنتظر لعدم وجود خط خارجي في نظام الهاتف.</numerusform>
            <numerusform>%Ln معاودة تنتظر لعدم وجود خط خارجي في نظام الهاتف.</numerusform>
            <numerusform>%Ln معاودة تنتظر لعدم وجود خط خارجي في نظام الهاتف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks need a supervisor</source>
        <translation>
            <numerusform>لا معاودات تحتاج إلى مشرف</numerusform>
            <numerusform>معاودة واحدة تحتاج إلى مشرف</numerusform>
            <numerusform>معاودتان تحتاجان إلى مشرف</numerusform>
            <numerusform>%Ln معاودات تحتاج إلى مشرف</numerusform>
            <numerusform>%Ln معاودة تحتاج إلى مشرف</numerusform>
            <numerusform>%Ln معاودة تحتاج إلى مشرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>متوقف، وقيد المعالجة: لا معاودات.</numerusform>
            <numerusform>متوقف، وقيد المعالجة: معاودة واحدة.</numerusform>
            <numerusform>متوقف، وقيد المعالجة: معاودتان.</numerusform>
            <numerusform>متوقف، وقيد المعالجة: %Ln معاودات.</numerusform>
            <numerusform>متوقف، وقيد المعالجة: %Ln معاودة.</numerusform>
            <numerusform>متوقف، وقيد المعالجة: %Ln معاودة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off schedule, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>خارج الدوام، وقيد المعالجة: لا معاودات.</numerusform>
            <numerusform>خارج الدوام، وقيد المعالجة: معاودة واحدة.</numerusform>
            <numerusform>خارج الدوام، وقيد المعالجة: معاودتان.</numerusform>
            <numerusform>خارج الدوام، وقيد المعالجة: %Ln معاودات.</numerusform>
            <numerusform>خارج الدوام، وقيد المعالجة: %Ln معاودة.</numerusform>
            <numerusform>خارج الدوام، وقيد المعالجة: %Ln معاودة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>لم يُعثر على شيء</numerusform>
            <numerusform>عُثر على معاودة واحدة</numerusform>
            <numerusform>عُثر على معاودتين</numerusform>
            <numerusform>عُثر على %Ln معاودات</numerusform>
            <numerusform>عُثر على %Ln معاودة</numerusform>
            <numerusform>عُثر على %Ln معاودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <comment>offers</comment>
        <translation>
            <numerusform>لم يُقبل أي عرض</numerusform>
            <numerusform>قُبل عرض واحد</numerusform>
            <numerusform>قُبل عرضان</numerusform>
            <numerusform>قُبلت %Ln عروض</numerusform>
            <numerusform>قُبل %Ln عرضًا</numerusform>
            <numerusform>قُبل %Ln عرض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <comment>offers</comment>
        <translation>
            <numerusform>لم يُرفض أي عرض</numerusform>
            <numerusform>رُفض عرض واحد</numerusform>
            <numerusform>رُفض عرضان</numerusform>
            <numerusform>رُفضت %Ln عروض</numerusform>
            <numerusform>رُفض %Ln عرضًا</numerusform>
            <numerusform>رُفض %Ln عرض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>offers</comment>
        <translation>
            <numerusform>لم يفُت أي عرض</numerusform>
            <numerusform>فات عرض واحد</numerusform>
            <numerusform>فات عرضان</numerusform>
            <numerusform>فاتت %Ln عروض</numerusform>
            <numerusform>فات %Ln عرضًا</numerusform>
            <numerusform>فات %Ln عرض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks, more as you scroll</source>
        <translation>
            <numerusform>لا معاودات، والمزيد عند التمرير</numerusform>
            <numerusform>معاودة واحدة، والمزيد عند التمرير</numerusform>
            <numerusform>معاودتان، والمزيد عند التمرير</numerusform>
            <numerusform>%Ln معاودات، والمزيد عند التمرير</numerusform>
            <numerusform>%Ln معاودة، والمزيد عند التمرير</numerusform>
            <numerusform>%Ln معاودة، والمزيد عند التمرير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>لا معاودات</numerusform>
            <numerusform>معاودة واحدة</numerusform>
            <numerusform>معاودتان</numerusform>
            <numerusform>%Ln معاودات</numerusform>
            <numerusform>%Ln معاودة</numerusform>
            <numerusform>%Ln معاودة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Callback Desk</source>
        <translation>حول Callback Desk</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Version {}. Apache License 2.0.</source>
        <translation>الإصدار {}. رخصة Apache 2.0.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>الفحص الذاتي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>AcceptPlace</name>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Accept in {}</source>
        <translation>القبول خلال {}</translation>
    </message>
    <message>
        <source>Your telephone application is ringing</source>
        <translation>تطبيق الهاتف لديك يرن</translation>
    </message>
    <message>
        <source>Your softphone is ringing</source>
        <translation>هاتفك البرمجي يرن</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>تغيير كلمة المرور…</translation>
    </message>
    <message>
        <source>Where you are signed in…</source>
        <translation>أين سجّلت الدخول…</translation>
    </message>
    <message>
        <source>Administration…</source>
        <translation>الإدارة…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>business processes</comment>
        <translation>
            <numerusform>لا إجراءات أخرى</numerusform>
            <numerusform>إجراء آخر</numerusform>
            <numerusform>إجراءان آخران</numerusform>
            <numerusform>%Ln إجراءات أخرى</numerusform>
            <numerusform>%Ln إجراءً آخر</numerusform>
            <numerusform>%Ln إجراء آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Actions for the selected callbacks</source>
        <translation>إجراءات للمعاودات المحددة</translation>
    </message>
</context>
<context>
    <name>ActionPreview</name>
    <message>
        <source>Checking with the server…</source>
        <translation>جارٍ التحقق من الخادم…</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>Reset the password of {}?</source>
        <translation>هل تريد إعادة تعيين كلمة مرور {}؟</translation>
    </message>
    <message>
        <source>The server chooses a new password and shows it once. The present one ends, and the user is signed out everywhere.</source>
        <translation>يختار الخادم كلمة مرور جديدة ويعرضها مرة واحدة. تنتهي صلاحية الحالية ويُسجَّل خروج المستخدم من كل مكان.</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>إعادة تعيين كلمة المرور</translation>
    </message>
    <message>
        <source>Remove {}?</source>
        <translation>هل تريد إزالة {}؟</translation>
    </message>
    <message>
        <source>The user is signed out at once, and cannot sign in again. What the user has done stays in reports and in the history. To keep rights and business processes, make the user inactive instead.</source>
        <translation>يُسجَّل خروج المستخدم فورًا ولا يمكنه تسجيل الدخول مجددًا. يبقى ما فعله في التقارير وفي السجل. للاحتفاظ بالحقوق وإجراءات العمل، اجعل المستخدم غير نشط بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>{} has a callback now ({}). A conversation goes on without the desktop, an offer is withdrawn, and a preview ends as Cancel. To avoid this, wait until it is completed.</source>
        <translation>لدى {} طلب الآن ({}). تستمر المحادثة بلا سطح المكتب، ويُسحب العرض، وتنتهي المعاينة بالإلغاء. لتجنب ذلك انتظر حتى ينتهي.</translation>
    </message>
    <message>
        <source>The file could not be written: {}</source>
        <translation>تعذّرت كتابة الملف: {}</translation>
    </message>
    <message>
        <source>Saved: {}. The file contains password hashes; keep it private.</source>
        <translation>حُفظ: {}. يحتوي الملف على بصمات كلمات المرور؛ أبقه سريًا.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مسؤول</translation>
    </message>
    <message>
        <source>Program (intake)</source>
        <translation>برنامج (استقبال)</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>أُضيف هنا</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>موفّر الهوية</translation>
    </message>
    <message>
        <source>Site file, changed here</source>
        <translation>ملف الموقع، عُدّل هنا</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>ملف الموقع</translation>
    </message>
    <message>
        <source>Serves these business processes</source>
        <translation>يخدم إجراءات العمل هذه</translation>
    </message>
    <message>
        <source>Sees these business processes</source>
        <translation>يرى إجراءات العمل هذه</translation>
    </message>
    <message>
        <source>Hands callbacks in for these business processes</source>
        <translation>يسلّم معاودات الاتصال لإجراءات العمل هذه</translation>
    </message>
    <message>
        <source>Administrators see every business process.</source>
        <translation>يرى المسؤولون كل إجراءات العمل.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>إجراءات العمل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>From</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>All</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>غير نشط</translation>
    </message>
    <message>
        <source>Saved, and in force.</source>
        <translation>حُفظ وأصبح ساريًا.</translation>
    </message>
    <message>
        <source>Nothing new is taken for it, and its agents no longer serve it. Attempts, reports and history stay. It can only be removed once none of its callbacks is open: in Callback Search, many callbacks get another business process or are withdrawn at once, with a preview.</source>
        <translation>لا يُقبل له شيء جديد ولا يعود وكلاؤه يخدمونه. تبقى المحاولات والتقارير والسجل. لا يمكن إزالته إلا إذا لم تكن أي من معاودات الاتصال الخاصة به مفتوحة: في البحث، يمكن نقل الكثير منها إلى إجراء عمل آخر أو سحبها دفعة واحدة مع معاينة.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>أُزيل.</translation>
    </message>
    <message>
        <source>Added. Set its hours and timing.</source>
        <translation>تمت الإضافة. حدّد مواعيده وأوقاته.</translation>
    </message>
</context>
<context>
    <name>AdministrationDialog</name>
    <message>
        <source>Administration</source>
        <translation>الإدارة</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Changes are in force at once. They are kept beside the site file, and win over it.</source>
        <translation>تسري التغييرات فورًا. تُحفظ إلى جانب ملف الموقع ولها الأولوية عليه.</translation>
    </message>
    <message>
        <source>Save as site file…</source>
        <translation>حفظ كملف موقع…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Parts of the configuration</source>
        <translation>أجزاء الإعدادات</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>إجراءات العمل</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation>عدم الاتصال</translation>
    </message>
    <message>
        <source>Not Ready reasons</source>
        <translation>أسباب عدم الجاهزية</translation>
    </message>
    <message>
        <source>Save the configuration as a site file</source>
        <translation>حفظ الإعدادات كملف موقع</translation>
    </message>
</context>
<context>
    <name>AgentBody</name>
    <message>
        <source>Asked for me</source>
        <translation>مطلوبة مني</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>هذه المناوبة</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>معاودة جديدة…</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>إنشاء معاودة لرقم</translation>
    </message>
    <message>
        <source>My history…</source>
        <translation>سجلّي…</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>البحث في سجلّك</translation>
    </message>
    <message>
        <source>The customer no longer wants a call</source>
        <translation>لم يعد العميل يريد مكالمة</translation>
    </message>
    <message>
        <source>No customer has asked for you.</source>
        <translation>لم يطلبك أي عميل.</translation>
    </message>
    <message>
        <source>Nothing completed in this shift yet.</source>
        <translation>لم يُنجز شيء في هذه المناوبة بعد.</translation>
    </message>
</context>
<context>
    <name>AgentCorrectionDialog</name>
    <message>
        <source>Correct the last callback of {}</source>
        <translation>تصحيح آخر معاودة اتصال لـ {}</translation>
    </message>
</context>
<context>
    <name>AgentHeader</name>
    <message>
        <source>Presence</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>اختر حالتك</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Endpoint: {}</source>
        <translation>الجهاز: {}</translation>
    </message>
    <message>
        <source>No state yet</source>
        <translation>لا توجد حالة بعد</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>ثم {}</translation>
    </message>
</context>
<context>
    <name>AgentWindow</name>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
</context>
<context>
    <name>Agents</name>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Current interaction</source>
        <translation>التفاعل الحالي</translation>
    </message>
    <message>
        <source>Offers accepted</source>
        <translation>العروض المقبولة</translation>
    </message>
    <message>
        <source>Offers declined</source>
        <translation>العروض المرفوضة</translation>
    </message>
    <message>
        <source>Offers missed</source>
        <translation>العروض الفائتة</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>لم تظهر قط</translation>
    </message>
    <message>
        <source>Cancels</source>
        <translation>الإلغاءات</translation>
    </message>
    <message>
        <source>Short calls</source>
        <translation>المكالمات القصيرة</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>مخصّص لـ</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>ثم {}</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>معاودة اتصال</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message>
        <source>Agents</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Find an agent by name</source>
        <translation>البحث عن موظف بالاسم</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>أي حالة</translation>
    </message>
    <message>
        <source>Set state…</source>
        <translation>تعيين الحالة…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>تصحيح…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the agent&apos;s last callback</source>
        <translation>تصحيح حالة آخر معاودة اتصال للموظف أو ملاحظتها</translation>
    </message>
    <message>
        <source>Correct the last callback…</source>
        <translation>تصحيح آخر معاودة اتصال…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>كل إجراءات العمل</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>تعذر الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>No agents match</source>
        <translation>لا يوجد موظف مطابق</translation>
    </message>
    <message>
        <source>Show all agents</source>
        <translation>إظهار كل الموظفين</translation>
    </message>
    <message>
        <source>No agents</source>
        <translation>لا يوجد موظفون</translation>
    </message>
    <message>
        <source>The site file lists who serves your business processes.</source>
        <translation>يحدد ملف الموقع من يخدم إجراءات العمل لديك.</translation>
    </message>
    <message>
        <source>{count} {state}</source>
        <translation>{state}: {count}</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>{process}: {customer} was handed over. Note: {note}</source>
        <translation>{process}: سُلّمت مكالمة {customer}. ملاحظة: {note}</translation>
    </message>
    <message>
        <source>{process}: {customer} was handed over.</source>
        <translation>{process}: سُلّمت مكالمة {customer}.</translation>
    </message>
</context>
<context>
    <name>AlertsDialog</name>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Alerts and their history</source>
        <translation>التنبيهات وسجلها</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>كل إجراءات العمل</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>أي مستوى</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>إقرار</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>No alerts so far</source>
        <translation>لا توجد تنبيهات حتى الآن</translation>
    </message>
    <message>
        <source>The site file sets the thresholds of each business process.</source>
        <translation>يحدد ملف الموقع عتبات كل إجراء عمل.</translation>
    </message>
    <message>
        <source>The alerts could not be read</source>
        <translation>تعذّرت قراءة التنبيهات</translation>
    </message>
    <message>
        <source>No alerts match</source>
        <translation>لا توجد تنبيهات مطابقة</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>عرض كل التنبيهات</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Dials by itself in {}</source>
        <translation>يتم الاتصال تلقائيًا خلال {}</translation>
    </message>
    <message>
        <source>Completes by itself in {}</source>
        <translation>يكتمل تلقائيًا خلال {}</translation>
    </message>
</context>
<context>
    <name>AttemptsList</name>
    <message>
        <source>Attempts</source>
        <translation>المحاولات</translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>details of a callback</comment>
        <translation>
            <numerusform>ولا تفاصيل أخرى</numerusform>
            <numerusform>وتفصيل آخر</numerusform>
            <numerusform>وتفصيلان آخران</numerusform>
            <numerusform>و%Ln تفاصيل أخرى</numerusform>
            <numerusform>و%Ln تفصيلًا آخر</numerusform>
            <numerusform>و%Ln تفصيل آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>نسخ {}</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>AuditTrailPage</name>
    <message>
        <source>Actions</source>
        <translation>الإجراءات</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>كل الإجراءات</translation>
    </message>
    <message>
        <source>Find entries by user or subject</source>
        <translation>البحث عن القيود بالمستخدم أو الموضوع</translation>
    </message>
    <message>
        <source>user or subject</source>
        <translation>مستخدم أو موضوع</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>معاودات الاتصال</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>التفاعلات</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>إجراءات العمل</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Do-not-call list</source>
        <translation>قائمة عدم الاتصال</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Telephony</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Loading the audit trail…</source>
        <translation>جارٍ تحميل سجل التدقيق…</translation>
    </message>
    <message>
        <source>The audit trail could not be loaded</source>
        <translation>تعذّر تحميل سجل التدقيق</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries, more as you scroll</source>
        <translation>
            <numerusform>لا قيود، والمزيد عند التمرير</numerusform>
            <numerusform>قيد واحد، والمزيد عند التمرير</numerusform>
            <numerusform>قيدان، والمزيد عند التمرير</numerusform>
            <numerusform>%Ln قيود، والمزيد عند التمرير</numerusform>
            <numerusform>%Ln قيدًا، والمزيد عند التمرير</numerusform>
            <numerusform>%Ln قيد، والمزيد عند التمرير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>لا قيود</numerusform>
            <numerusform>قيد واحد</numerusform>
            <numerusform>قيدان</numerusform>
            <numerusform>%Ln قيود</numerusform>
            <numerusform>%Ln قيدًا</numerusform>
            <numerusform>%Ln قيد</numerusform>
        </translation>
    </message>
    <message>
        <source>No entries match</source>
        <translation>لا قيود مطابقة</translation>
    </message>
    <message>
        <source>Choose a longer period, or remove the filters.</source>
        <translation>اختر فترة أطول أو أزل عوامل التصفية.</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>إزالة عوامل التصفية</translation>
    </message>
</context>
<context>
    <name>CallControls</name>
    <message>
        <source>Keypad</source>
        <translation>لوحة الأرقام</translation>
    </message>
    <message>
        <source>Send digits to the customer&apos;s side</source>
        <translation>إرسال أرقام إلى العميل</translation>
    </message>
    <message>
        <source>Leave message</source>
        <translation>ترك رسالة</translation>
    </message>
    <message>
        <source>The message is played after the beep, and you leave the call</source>
        <translation>تُشغَّل الرسالة بعد الصافرة وتخرج أنت من المكالمة</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Take the customer back</source>
        <translation>العودة إلى المحادثة مع العميل</translation>
    </message>
    <message>
        <source>The customer waits and does not hear you</source>
        <translation>العميل ينتظر ولا يسمعك</translation>
    </message>
    <message>
        <source>Resume recording</source>
        <translation>استئناف التسجيل</translation>
    </message>
    <message>
        <source>Pause recording</source>
        <translation>إيقاف التسجيل مؤقتًا</translation>
    </message>
    <message>
        <source>Record the conversation again</source>
        <translation>تسجيل المحادثة من جديد</translation>
    </message>
    <message>
        <source>The conversation goes on and is not recorded</source>
        <translation>تستمر المحادثة من دون تسجيل</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>gives up in {}</source>
        <translation>تتوقف المحاولة خلال {}</translation>
    </message>
    <message>
        <source>on the call</source>
        <translation>في المكالمة</translation>
    </message>
</context>
<context>
    <name>CallbackCard</name>
    <message>
        <source>Copy the number</source>
        <translation>نسخ الرقم</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>لم يُذكر اسم</translation>
    </message>
    <message>
        <source>Number {}</source>
        <translation>الرقم {}</translation>
    </message>
    <message>
        <source>instead of {}</source>
        <translation>بدلًا من {}</translation>
    </message>
    <message>
        <source>Call {} after all</source>
        <translation>العودة إلى الاتصال بالرقم {}</translation>
    </message>
    <message>
        <source>Step {n} of 4: {state}</source>
        <translation>الخطوة {n} من ٤: {state}</translation>
    </message>
    <message>
        <source>asked {when}, {ago}</source>
        <translation>طُلبت {when}، {ago}</translation>
    </message>
    <message>
        <source>their time {}</source>
        <translation>الوقت لدى العميل {}</translation>
    </message>
</context>
<context>
    <name>CallbackCommands</name>
    <message>
        <source>Send to queue</source>
        <translation>إرسال إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>Give to agent…</source>
        <translation>إسناد إلى موظف…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>سحب…</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>حذف نهائي…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Not possible: no connection to the server.</source>
        <translation>غير ممكن: لا يوجد اتصال بالخادم.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا يوجد ما يمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>Select one or more callbacks first.</source>
        <translation>حدد أولاً معاودة اتصال واحدة أو أكثر.</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln callbacks.</source>
        <translation>
            <numerusform>لا تحدد أي معاودة.</numerusform>
            <numerusform>حدد معاودة واحدة على الأكثر.</numerusform>
            <numerusform>حدد معاودتين على الأكثر.</numerusform>
            <numerusform>حدد %Ln معاودات على الأكثر.</numerusform>
            <numerusform>حدد %Ln معاودة على الأكثر.</numerusform>
            <numerusform>حدد %Ln معاودة على الأكثر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Send to queue” of %Ln callbacks</source>
        <translation>
            <numerusform>التراجع عن «إرسال إلى قائمة الانتظار»: لا شيء</numerusform>
            <numerusform>التراجع عن «إرسال إلى قائمة الانتظار»: معاودة واحدة</numerusform>
            <numerusform>التراجع عن «إرسال إلى قائمة الانتظار»: معاودتين</numerusform>
            <numerusform>التراجع عن «إرسال إلى قائمة الانتظار»: %Ln معاودات</numerusform>
            <numerusform>التراجع عن «إرسال إلى قائمة الانتظار»: %Ln معاودة</numerusform>
            <numerusform>التراجع عن «إرسال إلى قائمة الانتظار»: %Ln معاودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Give to agent” of %Ln callbacks</source>
        <translation>
            <numerusform>التراجع عن «إسناد إلى موظف»: لا شيء</numerusform>
            <numerusform>التراجع عن «إسناد إلى موظف»: معاودة واحدة</numerusform>
            <numerusform>التراجع عن «إسناد إلى موظف»: معاودتين</numerusform>
            <numerusform>التراجع عن «إسناد إلى موظف»: %Ln معاودات</numerusform>
            <numerusform>التراجع عن «إسناد إلى موظف»: %Ln معاودة</numerusform>
            <numerusform>التراجع عن «إسناد إلى موظف»: %Ln معاودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Withdraw” of %Ln callbacks</source>
        <translation>
            <numerusform>التراجع عن «سحب»</numerusform>
            <numerusform>التراجع عن «سحب» معاودة واحدة</numerusform>
            <numerusform>التراجع عن «سحب» معاودتين</numerusform>
            <numerusform>التراجع عن «سحب» %Ln معاودات</numerusform>
            <numerusform>التراجع عن «سحب» %Ln معاودة</numerusform>
            <numerusform>التراجع عن «سحب» %Ln معاودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Purge” of %Ln callbacks</source>
        <translation>
            <numerusform>التراجع عن «حذف نهائي»</numerusform>
            <numerusform>التراجع عن «حذف نهائي» لمعاودة واحدة</numerusform>
            <numerusform>التراجع عن «حذف نهائي» لمعاودتين</numerusform>
            <numerusform>التراجع عن «حذف نهائي» لـ%Ln معاودات</numerusform>
            <numerusform>التراجع عن «حذف نهائي» لـ%Ln معاودة</numerusform>
            <numerusform>التراجع عن «حذف نهائي» لـ%Ln معاودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Change” of %Ln callbacks</source>
        <translation>
            <numerusform>التراجع عن «تغيير»</numerusform>
            <numerusform>التراجع عن «تغيير» معاودة واحدة</numerusform>
            <numerusform>التراجع عن «تغيير» معاودتين</numerusform>
            <numerusform>التراجع عن «تغيير» %Ln معاودات</numerusform>
            <numerusform>التراجع عن «تغيير» %Ln معاودة</numerusform>
            <numerusform>التراجع عن «تغيير» %Ln معاودة</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to queue ahead of the due time</source>
        <translation>إرسال إلى قائمة الانتظار قبل الموعد</translation>
    </message>
    <message>
        <source>Give to one agent, now or later</source>
        <translation>إسناد إلى موظف واحد، الآن أو لاحقًا</translation>
    </message>
    <message>
        <source>Change the due time, the priority or the business process</source>
        <translation>تغيير الموعد أو الأولوية أو إجراء العمل</translation>
    </message>
    <message>
        <source>Remove: the customer no longer needs a call</source>
        <translation>إزالة: لم يعد العميل يحتاج إلى مكالمة</translation>
    </message>
    <message>
        <source>Remove without a call</source>
        <translation>إزالة دون اتصال</translation>
    </message>
    <message>
        <source>Undo puts them back within a minute, as long as no agent has them.</source>
        <translation>يعيدها التراجع إلى مكانها خلال دقيقة، ما لم تكن لدى موظف.</translation>
    </message>
    <message>
        <source>It can be undone for a minute.</source>
        <translation>يمكن التراجع عنه خلال دقيقة.</translation>
    </message>
    <message>
        <source>Send {} to the queue?</source>
        <translation>هل تريد إرسال {} إلى قائمة الانتظار؟</translation>
    </message>
    <message>
        <source>Purge {}?</source>
        <translation>هل تريد حذف {} نهائيًا؟</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Removed as purged, and never called.</source>
        <translation>تُزال بوصفها محذوفة ولا يُتصل بها أبدًا.</translation>
    </message>
    <message>
        <source>Withdraw {}?</source>
        <translation>هل تريد سحب {}؟</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Removed as withdrawn: the customer has cancelled or was served otherwise.</source>
        <translation>تُزال بوصفها مسحوبة: ألغى العميل الطلب أو خُدم بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Give {} to an agent</source>
        <translation>إسناد {} إلى موظف</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>تغيير {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>لا معاودات</numerusform>
            <numerusform>معاودة واحدة</numerusform>
            <numerusform>معاودتان</numerusform>
            <numerusform>%Ln معاودات</numerusform>
            <numerusform>%Ln معاودة</numerusform>
            <numerusform>%Ln معاودة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallbackDetailPanel</name>
    <message>
        <source>Attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Why not offered</source>
        <translation>سبب عدم العرض</translation>
    </message>
    <message>
        <source>No callback chosen</source>
        <translation>لم تُختر معاودة اتصال</translation>
    </message>
    <message>
        <source>Choose one to hear it and to see its attempts.</source>
        <translation>اختر واحدة لسماعها ورؤية محاولاتها.</translation>
    </message>
    <message>
        <source>It may be offered now.</source>
        <translation>يمكن عرضها الآن.</translation>
    </message>
    <message>
        <source>Attempts ({})</source>
        <translation>المحاولات ({})</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>لا توجد محاولة</translation>
    </message>
</context>
<context>
    <name>CallbackRequest</name>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لأجل</translation>
    </message>
    <message>
        <source>in 30 min</source>
        <translation>بعد ٣٠ دقيقة</translation>
    </message>
    <message>
        <source>in 2 h</source>
        <translation>بعد ساعتين</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>The clocks change on that day and skip that time. Choose another.</source>
        <translation>تتغير الساعة في ذلك اليوم ولا يوجد هذا الوقت. اختر وقتًا آخر.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>مضى هذا الوقت.</translation>
    </message>
    <message>
        <source>That is more than 90 days ahead.</source>
        <translation>هذا بعد أكثر من ٩٠ يومًا.</translation>
    </message>
    <message>
        <source>Use {}</source>
        <translation>استخدام {}</translation>
    </message>
    <message>
        <source>{} (me)</source>
        <translation>{} (أنا)</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>وقتي</translation>
    </message>
    <message>
        <source>the customer, {}</source>
        <translation>العميل، {}</translation>
    </message>
    <message>
        <source>before the clocks go back</source>
        <translation>قبل تأخير الساعة</translation>
    </message>
    <message>
        <source>after the clocks go back</source>
        <translation>بعد تأخير الساعة</translation>
    </message>
    <message>
        <source>{clock} for {whom}</source>
        <translation>{clock} لأجل {whom}</translation>
    </message>
    <message>
        <source>{} my time</source>
        <translation>{} بتوقيتي</translation>
    </message>
</context>
<context>
    <name>CallbackSearch</name>
    <message>
        <source>The callbacks could not be loaded</source>
        <translation>تعذر تحميل معاودات الاتصال</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>معاودات الاتصال</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>معاودة جديدة…</translation>
    </message>
    <message>
        <source>Loading callbacks…</source>
        <translation>جارٍ تحميل معاودات الاتصال…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Show each…</source>
        <translation>عرض كل واحدة…</translation>
    </message>
    <message>
        <source>No callbacks match</source>
        <translation>لا توجد معاودات مطابقة</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>ابحث عن رقم أو اسم آخر، أو أزل عوامل التصفية.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>No callbacks waiting</source>
        <translation>لا توجد معاودات في الانتظار</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>تظهر الجديدة هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>{callbacks}, {selected} selected</source>
        <translation>{callbacks}، المحدد: {selected}</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Callbacks that an agent has stay as they are. Undo puts the others back.</source>
        <translation>تبقى المعاودات التي لدى موظف كما هي. يعيد التراجع الأخرى إلى حالها.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>دون تغيير</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>None: as soon as possible</source>
        <translation>بلا موعد: في أقرب وقت</translation>
    </message>
    <message>
        <source>Not before a time</source>
        <translation>ليس قبل وقت محدد</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>ليس قبل</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>الأولوية، ٩ هي الأعلى</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Code (required)</source>
        <translation>الرمز (مطلوب)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>Columns of {}</source>
        <translation>أعمدة {}</translation>
    </message>
    <message>
        <source>Columns: show, hide, move and sort</source>
        <translation>الأعمدة: إظهار وإخفاء ونقل وفرز</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Move column left</source>
        <translation>نقل العمود إلى اليسار</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>نقل العمود إلى اليمين</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>استعادة الإعدادات الافتراضية</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>الفرز حسب</translation>
    </message>
</context>
<context>
    <name>CompleteBar</name>
    <message>
        <source>Complete</source>
        <translation>إكمال</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Complete with the chosen status</source>
        <translation>الإكمال بالنتيجة المختارة</translation>
    </message>
    <message>
        <source>completes by itself in {}</source>
        <translation>يكتمل تلقائيًا خلال {}</translation>
    </message>
</context>
<context>
    <name>CompleteDialog</name>
    <message>
        <source>Complete {}?</source>
        <translation>هل تريد إكمال {}؟</translation>
    </message>
    <message>
        <source>It ends as succeeded, with an attempt in your name: you have spoken with the customer.</source>
        <translation>تنتهي بنجاح، مع محاولة باسمك: لقد تحدثت مع العميل.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>إكمال</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>CompletionPicker</name>
    <message>
        <source>How did it end?</source>
        <translation>كيف انتهت المكالمة؟</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>تسليم إلى مشرف…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>يقرر المشرف ما يلي</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Showing the last known state. Nothing is offered here.</source>
        <translation>تظهر آخر حالة معروفة. لا يُعرض شيء هنا.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>أنت تعمل الآن على جهاز آخر</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>المتابعة هنا</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>لا يوجد اتصال منذ {}</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>already completed</source>
        <translation>مكتملة بالفعل</translation>
    </message>
    <message>
        <source>an agent has it</source>
        <translation>لدى موظف</translation>
    </message>
    <message>
        <source>already in queue</source>
        <translation>في قائمة الانتظار بالفعل</translation>
    </message>
    <message>
        <source>its business process is stopped</source>
        <translation>إجراء العمل متوقف</translation>
    </message>
    <message>
        <source>its business process is off schedule</source>
        <translation>إجراء العمل خارج ساعات الدوام</translation>
    </message>
    <message>
        <source>outside the customer&apos;s calling hours</source>
        <translation>خارج ساعات الاتصال بالعميل</translation>
    </message>
    <message>
        <source>{takes} of {asked} go to the queue now.</source>
        <translation>إلى قائمة الانتظار الآن: {takes} من {asked}.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are given to the agent.</source>
        <translation>تُسند إلى الموظف: {takes} من {asked}.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as withdrawn.</source>
        <translation>تُزال بوصفها مسحوبة: {takes} من {asked}.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as purged and never called.</source>
        <translation>تُزال بوصفها محذوفة ولا يُتصل بها أبدًا: {takes} من {asked}.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are changed.</source>
        <translation>يتغير {takes} من {asked}.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are put back.</source>
        <translation>تُعاد إلى مكانها: {takes} من {asked}.</translation>
    </message>
    <message>
        <source>Not possible: {}.</source>
        <translation>غير ممكن: {}.</translation>
    </message>
</context>
<context>
    <name>ContentOrState</name>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
</context>
<context>
    <name>CorrectBar</name>
    <message>
        <source>Correct…</source>
        <translation>تصحيح…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the last callback</source>
        <translation>تصحيح حالة آخر معاودة اتصال أو ملاحظتها</translation>
    </message>
    <message>
        <source>{callback}, for another {time}</source>
        <translation>{callback}، لمدة {time} أخرى</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct the last callback</source>
        <translation>تصحيح آخر معاودة اتصال</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Can be corrected for another {}</source>
        <translation>يمكن التصحيح لمدة {} أخرى</translation>
    </message>
</context>
<context>
    <name>CreateCallback</name>
    <message>
        <source>New callback</source>
        <translation>معاودة جديدة</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Number, with its country code</source>
        <translation>الرقم مع رمز البلد</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>ليس قبل</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>الأولوية، ٩ هي الأعلى</translation>
    </message>
    <message>
        <source>Note for the agent</source>
        <translation>ملاحظة للموظف</translation>
    </message>
</context>
<context>
    <name>CurrentInteractions</name>
    <message>
        <source>Current Interactions</source>
        <translation>التفاعلات الحالية</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Finish wrap-up…</source>
        <translation>إنهاء العمل بعد المكالمة…</translation>
    </message>
    <message>
        <source>Loading the current interactions…</source>
        <translation>جارٍ تحميل التفاعلات الحالية…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>كل إجراءات العمل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
    <message>
        <source>The current interactions could not be loaded</source>
        <translation>تعذر تحميل التفاعلات الحالية</translation>
    </message>
    <message>
        <source>{agents} with agents, {queue} in queue</source>
        <translation>لدى الموظفين: {agents}، في الانتظار: {queue}</translation>
    </message>
    <message>
        <source>Nothing in queue, nothing with agents</source>
        <translation>لا شيء في الانتظار ولا لدى الموظفين</translation>
    </message>
    <message>
        <source>Callbacks that enter the queue appear here by themselves.</source>
        <translation>تظهر هنا تلقائيًا المعاودات التي تدخل قائمة الانتظار.</translation>
    </message>
    <message>
        <source>Finish the wrap-up of {}?</source>
        <translation>هل تريد إنهاء العمل بعد المكالمة لدى {}؟</translation>
    </message>
    <message>
        <source>It is completed as {status}, its current status, and {agent} is free again.</source>
        <translation>تُستكمل بالنتيجة الحالية {status}، ويعود {agent} متفرغًا.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Open the calendar</source>
        <translation>فتح التقويم</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Remove this opening</source>
        <translation>إزالة هذه الفترة</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>مفتوح طوال اليوم</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
</context>
<context>
    <name>DayCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>You still have a callback. A call continues without you; a preview ends as Cancel and the customer stays in queue.</source>
        <translation>ما زالت لديك معاودة اتصال. تستمر المكالمة من دونك؛ وتنتهي المعاينة بالإلغاء ويبقى العميل في قائمة الانتظار.</translation>
    </message>
    <message>
        <source>Leave during a callback?</source>
        <translation>هل تريد المغادرة أثناء معاودة اتصال؟</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Callback: {}</source>
        <translation>معاودة اتصال: {}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>You missed a callback: {}</source>
        <translation>فاتتك معاودة اتصال: {}</translation>
    </message>
    <message>
        <source>It went back in queue. Nothing is offered to you until you are available.</source>
        <translation>عادت إلى قائمة الانتظار. لن يُعرض عليك شيء حتى تصبح متاحًا.</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>أنا متاح</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>أُلغي. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Writing failed: {}</source>
        <translation>فشلت الكتابة: {}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Leave anyway?</source>
        <translation>المغادرة على أي حال؟</translation>
    </message>
    <message>
        <source>Callback Timing is not saved: {}.</source>
        <translation>لم تُحفظ أوقات المعاودة: {}.</translation>
    </message>
    <message>
        <source>The configuration of a business process is not saved.</source>
        <translation>لم تُحفظ إعدادات إجراء عمل.</translation>
    </message>
    <message>
        <source>A report is being written and would be lost.</source>
        <translation>يجري كتابة تقرير وسيُفقد.</translation>
    </message>
    <message>
        <source>Callback Desk is already running, but does not respond.</source>
        <translation>برنامج Callback Desk يعمل بالفعل لكنه لا يستجيب.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Continue in your browser…</source>
        <translation>تابع في المتصفح…</translation>
    </message>
    <message>
        <source>Waiting for another password…</source>
        <translation>بانتظار كلمة مرور أخرى…</translation>
    </message>
    <message>
        <source>Go back to Callback Desk. You can close this page.</source>
        <translation>عُد إلى Callback Desk. يمكنك إغلاق هذه الصفحة.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>محاولة جديدة…</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again.</source>
        <translation>انتهت جلستك. سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>اسم المستخدم أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>Too many tries to sign in. Wait a minute, then try again.</source>
        <translation>عدد محاولات تسجيل الدخول كبير جدًا. انتظر دقيقة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>That user is for a program, not for a person.</source>
        <translation>هذا المستخدم لبرنامج وليس لشخص.</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>الاتصال الآن</translation>
    </message>
</context>
<context>
    <name>DetailListPage</name>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>فتح صفحة العميل</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>فتح الصفحة في المتصفح</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>System: {}</source>
        <translation>النظام: {}</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>الافتراضي في النظام</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>غير موصول</translation>
    </message>
</context>
<context>
    <name>DialBar</name>
    <message>
        <source>Dial now</source>
        <translation>اتصال الآن</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>تأجيل…</translation>
    </message>
    <message>
        <source>Choose another time and agent</source>
        <translation>اختيار وقت آخر وموظف آخر</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>تسليم إلى مشرف…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>يقرر المشرف ما يلي</translation>
    </message>
    <message>
        <source>Dials by itself in {}</source>
        <translation>يتم الاتصال تلقائيًا خلال {}</translation>
    </message>
</context>
<context>
    <name>DoNotCall</name>
    <message>
        <source>Remove {} from the list?</source>
        <translation>هل تريد إزالة {} من القائمة؟</translation>
    </message>
    <message>
        <source>It may be called again at once.</source>
        <translation>يمكن الاتصال به مجددًا فورًا.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Beginning of numbers</source>
        <translation>بداية أرقام</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>نمط</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>لا يُتصل به</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>ملف الموقع</translation>
    </message>
</context>
<context>
    <name>DoNotCallDialog</name>
    <message>
        <source>Never call this number</source>
        <translation>عدم الاتصال بهذا الرقم أبدًا</translation>
    </message>
    <message>
        <source>In international form, such as +442079460123, +1900 or +1???5550*</source>
        <translation>بالصيغة الدولية، مثل +442079460123 أو +1900 أو +1???5550*</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>كل إجراءات العمل</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Not called by</source>
        <translation>لا يتصل به</translation>
    </message>
</context>
<context>
    <name>DoNotCallPage</name>
    <message>
        <source>Numbers that are never called</source>
        <translation>أرقام لا يُتصل بها أبدًا</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>القائمة فارغة</translation>
    </message>
    <message>
        <source>Emergency, premium and impossible numbers are never called in any case.</source>
        <translation>لا يُتصل أبدًا بأرقام الطوارئ والأرقام الخاصة والمستحيلة على أي حال.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>تعذّرت قراءة القائمة</translation>
    </message>
</context>
<context>
    <name>DownloadStrip</name>
    <message>
        <source>The file was not written</source>
        <translation>لم يُكتب الملف</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>تم الحفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Writing the report: {}</source>
        <translation>جارٍ كتابة التقرير: {}</translation>
    </message>
    <message numerus="yes">
        <source>Writing the report of %Ln completed callbacks: {} so far</source>
        <translation>
            <numerusform>جارٍ كتابة تقرير فارغ: {} حتى الآن</numerusform>
            <numerusform>جارٍ كتابة تقرير معاودة مكتملة واحدة: {} حتى الآن</numerusform>
            <numerusform>جارٍ كتابة تقرير معاودتين مكتملتين: {} حتى الآن</numerusform>
            <numerusform>جارٍ كتابة تقرير %Ln معاودات مكتملة: {} حتى الآن</numerusform>
            <numerusform>جارٍ كتابة تقرير %Ln معاودة مكتملة: {} حتى الآن</numerusform>
            <numerusform>جارٍ كتابة تقرير %Ln معاودة مكتملة: {} حتى الآن</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExceptionRow</name>
    <message>
        <source>Date of the exception</source>
        <translation>تاريخ الاستثناء</translation>
    </message>
    <message>
        <source>closed all day</source>
        <translation>مغلق طوال اليوم</translation>
    </message>
    <message>
        <source>Openings on that date</source>
        <translation>فترات الفتح في هذا التاريخ</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>إزالة {}</translation>
    </message>
</context>
<context>
    <name>ExceptionsEditor</name>
    <message>
        <source>Add a date</source>
        <translation>إضافة تاريخ</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>ملف CSV…</translation>
    </message>
    <message>
        <source>Excel file…</source>
        <translation>ملف Excel…</translation>
    </message>
    <message>
        <source>PDF file…</source>
        <translation>ملف PDF…</translation>
    </message>
    <message>
        <source>JSON lines…</source>
        <translation>أسطر JSON…</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Enter a value.</source>
        <translation>أدخل قيمة.</translation>
    </message>
    <message>
        <source>Not a time. Write 15:30 or 3:30 pm.</source>
        <translation>ليس وقتًا. اكتب 15:30 أو 3:30 pm.</translation>
    </message>
    <message>
        <source>There is no such time. Write 15:30 or 3:30 pm.</source>
        <translation>لا يوجد هذا الوقت. اكتب 15:30 أو 3:30 pm.</translation>
    </message>
    <message>
        <source>Not a date. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>ليس تاريخًا. اكتب 5 Dec أو 2026-12-05 أو الجمعة.</translation>
    </message>
    <message>
        <source>There is no such day. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>لا يوجد هذا اليوم. اكتب 5 Dec أو 2026-12-05 أو الجمعة.</translation>
    </message>
    <message>
        <source>That date is another day of the week. Check both.</source>
        <translation>يقع هذا التاريخ في يوم آخر من الأسبوع. تحقق من الاثنين.</translation>
    </message>
    <message>
        <source>Day or month first? Write 5 Dec or 2026-12-05.</source>
        <translation>اليوم أولاً أم الشهر؟ اكتب 5 Dec أو 2026-12-05.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>Show all callbacks again</source>
        <translation>إظهار كل المعاودات من جديد</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>CLBK Stat</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Proc</source>
        <translation>معالَجة</translation>
    </message>
    <message>
        <source>Clbk To Be Proc</source>
        <translation>للمعالجة</translation>
    </message>
    <message>
        <source>Clbk Avg Time</source>
        <translation>متوسط الوقت</translation>
    </message>
    <message>
        <source>Clbk Purged</source>
        <translation>محذوفة</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% تم الوصول</translation>
    </message>
    <message>
        <source>% Clbk Fail</source>
        <translation>% فشل</translation>
    </message>
    <message>
        <source>Waiting, 2 h</source>
        <translation>الانتظار، ساعتان</translation>
    </message>
    <message>
        <source>Callback status: the current routing status for callbacks. Active: the schedule is open. Off Schedule HRS: it is closed. Stopped: a supervisor has stopped the callbacks.</source>
        <translation>الحالة: كيفية توجيه المعاودات الآن. نشط: الجدول مفتوح. خارج الدوام: الجدول مغلق. متوقف: أوقف مشرف المعاودات.</translation>
    </message>
    <message>
        <source>Processed: callbacks completed this shift, succeeded + failed.</source>
        <translation>المعالَجة: المعاودات المكتملة في هذه المناوبة، ناجحة + فاشلة.</translation>
    </message>
    <message>
        <source>Callbacks to be processed: not completed, pending + in queue + with agents.</source>
        <translation>المعاودات قيد المعالجة: غير مكتملة، معلقة + في الانتظار + لدى الموظفين.</translation>
    </message>
    <message>
        <source>Average handle time: from answer to completion, the mean of this shift&apos;s interactions.</source>
        <translation>متوسط وقت المعالجة: من الرد إلى الإكمال، متوسط تفاعلات هذه المناوبة.</translation>
    </message>
    <message>
        <source>Callbacks purged this shift.</source>
        <translation>المعاودات المحذوفة في هذه المناوبة.</translation>
    </message>
    <message>
        <source>Succeeded ÷ Proc: callbacks whose customer was reached.</source>
        <translation>ناجحة ÷ معالَجة: معاودات تم الوصول إلى عميلها.</translation>
    </message>
    <message>
        <source>Failed ÷ Proc: callbacks whose customer was not reached.</source>
        <translation>فاشلة ÷ معالَجة: معاودات لم يتم الوصول إلى عميلها.</translation>
    </message>
    <message>
        <source>Clbk To Be Proc over the last two hours.</source>
        <translation>قيد المعالجة خلال آخر ساعتين.</translation>
    </message>
    <message>
        <source>The longest wait in queue is {}.</source>
        <translation>أطول انتظار في القائمة هو {}.</translation>
    </message>
    <message>
        <source>{} of the callbacks fail.</source>
        <translation>تفشل {} من المعاودات.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded + {failed} failed = {value}</source>
        <translation>{succeeded} ناجحة + {failed} فاشلة = {value}</translation>
    </message>
    <message>
        <source>{pending} pending + {queue} in queue + {agents} with agents = {value}</source>
        <translation>{pending} معلقة + {queue} في الانتظار + {agents} لدى الموظفين = {value}</translation>
    </message>
    <message>
        <source>{succeeded} ÷ {processed} = {value}</source>
        <translation>{succeeded} ÷ {processed} = {value}</translation>
    </message>
    <message>
        <source>{failed} ÷ {processed} = {value}</source>
        <translation>{failed} ÷ {processed} = {value}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>جارٍ البدء…</translation>
    </message>
    <message>
        <source>{now} waiting; at most {most} and at least {least} over two hours</source>
        <translation>المنتظرة {now}؛ خلال ساعتين: الأكثر {most} والأقل {least}</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}٪</translation>
    </message>
</context>
<context>
    <name>FiguresChart</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>The arrow keys go from bar to bar.</source>
        <translation>تنتقل مفاتيح الأسهم من شريط إلى آخر.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Lines</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>الرسم البياني</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>أرقام فترة</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>The figures could not be loaded</source>
        <translation>تعذّر تحميل الأرقام</translation>
    </message>
    <message>
        <source>There is nothing to count in this period</source>
        <translation>لا شيء يُحصى في هذه الفترة</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>اختر أعلاه فترة أطول.</translation>
    </message>
    <message>
        <source>{measure} ({lines})</source>
        <translation>{measure} ({lines})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>لا مزيد في الجدول</numerusform>
            <numerusform>سطر آخر في الجدول</numerusform>
            <numerusform>سطران آخران في الجدول</numerusform>
            <numerusform>%Ln أسطر أخرى في الجدول</numerusform>
            <numerusform>%Ln سطرًا آخر في الجدول</numerusform>
            <numerusform>%Ln سطر آخر في الجدول</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filters</source>
        <translation>عوامل التصفية</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>عوامل التصفية المحفوظة</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>حفظ عامل التصفية هذا…</translation>
    </message>
    <message>
        <source>Delete a filter</source>
        <translation>حذف عامل تصفية</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>حفظ عامل التصفية هذا</translation>
    </message>
    <message>
        <source>Name of the filter. One with the same name is replaced.</source>
        <translation>اسم عامل التصفية. يُستبدل ما يحمل الاسم نفسه.</translation>
    </message>
</context>
<context>
    <name>FloorNotes</name>
    <message>
        <source>Stopped by a supervisor</source>
        <translation>أوقفه مشرف</translation>
    </message>
</context>
<context>
    <name>FoundChips</name>
    <message>
        <source>Is called</source>
        <translation>سيُتصل به</translation>
    </message>
    <message>
        <source>Call instead</source>
        <translation>الاتصال بهذا الرقم</translation>
    </message>
    <message>
        <source>{} ?</source>
        <translation>{} ؟</translation>
    </message>
    <message>
        <source>Play the words: {}</source>
        <translation>تشغيل الكلمات: {}</translation>
    </message>
    <message>
        <source>Not sure: listen to it before you use it.</source>
        <translation>غير مؤكد: استمع إليه قبل استخدامه.</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>نسخ {}</translation>
    </message>
    <message>
        <source>Call {} instead</source>
        <translation>الاتصال بالرقم {} بدلًا منه</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>تأجيل…</translation>
    </message>
    <message>
        <source>Postpone: {}</source>
        <translation>تأجيل: {}</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>المفتاح {}</translation>
    </message>
    <message>
        <source>Telephone {}</source>
        <translation>الهاتف {}</translation>
    </message>
    <message>
        <source>Reference {}</source>
        <translation>الرقم المرجعي {}</translation>
    </message>
    <message>
        <source>Call at {}</source>
        <translation>الاتصال في {}</translation>
    </message>
    <message>
        <source>Call after {}</source>
        <translation>الاتصال بعد {}</translation>
    </message>
    <message>
        <source>Call before {}</source>
        <translation>الاتصال قبل {}</translation>
    </message>
    <message>
        <source>Call between {first} and {last}</source>
        <translation>الاتصال بين {first} و{last}</translation>
    </message>
</context>
<context>
    <name>GiveBackDialog</name>
    <message>
        <source>Give the callback back</source>
        <translation>إعادة المعاودة إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Every agent of the business process may have it. It keeps its time.</source>
        <translation>يمكن أن يتلقاها أي موظف في إجراء العمل، ويبقى موعدها.</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>{state} since {time}</source>
        <translation>{state} منذ {time}</translation>
    </message>
    <message>
        <source>in a call for {}</source>
        <translation>في مكالمة منذ {}</translation>
    </message>
    <message>
        <source>{state} for {time}</source>
        <translation>{state} منذ {time}</translation>
    </message>
    <message>
        <source>It is offered to that agent first; if the agent stays away too long, to anyone.</source>
        <translation>تُعرض أولاً على هذا الموظف؛ وإذا طال غيابه فعلى أي موظف.</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>أي موظف</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>ليس قبل</translation>
    </message>
    <message>
        <source>agent&apos;s name</source>
        <translation>اسم الموظف</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>البحث عن موظف</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>الموظفون</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand to a supervisor</source>
        <translation>تسليم إلى مشرف</translation>
    </message>
    <message>
        <source>The callback waits until a supervisor has decided. No attempt is counted.</source>
        <translation>تنتظر المعاودة قرار مشرف. لا تُحتسب محاولة.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>What should the supervisor know?</source>
        <translation>ما الذي ينبغي أن يعرفه المشرف؟</translation>
    </message>
</context>
<context>
    <name>HeadsetPopup</name>
    <message>
        <source>Listen with</source>
        <translation>الاستماع عبر</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>التحدث عبر</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>الفحص الذاتي…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>اختصارات لوحة المفاتيح…</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>البحث عن تحديثات…</translation>
    </message>
    <message>
        <source>About Callback Desk…</source>
        <translation>حول Callback Desk…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>My history</source>
        <translation>سجلّي</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>الرقم أو الاسم</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message>
        <source>The history could not be read. Try again.</source>
        <translation>تعذرت قراءة السجل. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>Nothing completed yet.</source>
        <translation>لم يكتمل شيء بعد.</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Earlier callbacks</source>
        <translation>طلبات معاودة الاتصال السابقة</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>عرض السجل كاملًا</translation>
    </message>
</context>
<context>
    <name>IdlePage</name>
    <message>
        <source>No callbacks waiting in {names}</source>
        <translation>لا توجد معاودات منتظرة في {names}</translation>
    </message>
    <message>
        <source>Plug in your headset, and check that it has a microphone.</source>
        <translation>صِل سماعة الرأس وتأكد من أن فيها ميكروفونًا.</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected.</source>
        <translation>تأكد من أنه مشغّل ومتصل.</translation>
    </message>
    <message>
        <source>Nothing is offered to you until it can be reached.</source>
        <translation>لن يُعرض عليك شيء حتى يمكن الوصول إليه.</translation>
    </message>
    <message>
        <source>The callback went back in queue. Nothing is offered to you until you are available.</source>
        <translation>عادت المعاودة إلى قائمة الانتظار. لن يُعرض عليك شيء حتى تصبح متاحًا.</translation>
    </message>
    <message>
        <source>You do not serve a business process. A supervisor can add you to one.</source>
        <translation>أنت لا تخدم أي إجراء عمل. يمكن لمشرف إضافتك.</translation>
    </message>
    <message>
        <source>No business process yet</source>
        <translation>لا يوجد إجراء عمل بعد</translation>
    </message>
    <message>
        <source>Your phone cannot be reached</source>
        <translation>تعذر الوصول إلى هاتفك</translation>
    </message>
    <message>
        <source>Ready for the next callback</source>
        <translation>جاهز للمعاودة التالية</translation>
    </message>
    <message>
        <source>Callback Desk keeps trying.</source>
        <translation>يواصل Callback Desk المحاولة.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>تعذر الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>You missed an offer</source>
        <translation>فاتك عرض</translation>
    </message>
    <message>
        <source>The call was not placed: your phone did not answer</source>
        <translation>لم تُجرَ المكالمة: هاتفك لم يرد</translation>
    </message>
    <message>
        <source>The callback went back in queue, and no attempt was counted. Check your phone or headset, and then set yourself available.</source>
        <translation>عادت المعاودة إلى قائمة الانتظار ولم تُحتسب محاولة. تحقق من هاتفك أو سماعتك ثم اجعل نفسك متاحًا.</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>أنت غير متصل</translation>
    </message>
    <message>
        <source>Nothing is offered to you until you are available.</source>
        <translation>لن يُعرض عليك شيء حتى تصبح متاحًا.</translation>
    </message>
    <message>
        <source>{state}, for {time}</source>
        <translation>{state}، منذ {time}</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>أنا متاح</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>سلَّمها</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>تنتظر منذ</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Callbacks handed over</source>
        <translation>المعاودات المسلَّمة</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Call with the system&apos;s telephone</source>
        <translation>الاتصال بهاتف النظام</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>إكمال…</translation>
    </message>
    <message>
        <source>You have spoken with the customer</source>
        <translation>لقد تحدثت مع العميل</translation>
    </message>
    <message>
        <source>Nothing is handed over</source>
        <translation>لا شيء مسلَّم</translation>
    </message>
    <message>
        <source>Callbacks that agents hand to the supervisors appear here by themselves.</source>
        <translation>تظهر هنا تلقائيًا المعاودات التي يسلِّمها الموظفون إلى المشرفين.</translation>
    </message>
</context>
<context>
    <name>Interactions</name>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>مكان التفاعل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لأجل</translation>
    </message>
    <message>
        <source>Ends by itself in</source>
        <translation>تنتهي تلقائيًا خلال</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>في قائمة الانتظار</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} من {limit}</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Key {}</source>
        <translation>المفتاح {}</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>لوحة الأرقام</translation>
    </message>
    <message>
        <source>Type digits, * or #</source>
        <translation>اكتب أرقامًا أو * أو #</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>الإيطالية</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>الهولندية</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>البولندية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>الروسية</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
</context>
<context>
    <name>LaterFields</name>
    <message>
        <source>{}: date</source>
        <translation>{}: التاريخ</translation>
    </message>
    <message>
        <source>{}: time</source>
        <translation>{}: الوقت</translation>
    </message>
    <message>
        <source>In this machine&apos;s time zone</source>
        <translation>بالمنطقة الزمنية لهذا الجهاز</translation>
    </message>
    <message>
        <source>{place} time; {here} here</source>
        <translation>توقيت {place}؛ {here} هنا</translation>
    </message>
    <message>
        <source>{} time</source>
        <translation>توقيت {}</translation>
    </message>
    <message>
        <source>That time has passed, or the clocks skip it.</source>
        <translation>مضى هذا الوقت، أو لا يوجد بسبب تغيير الساعة.</translation>
    </message>
</context>
<context>
    <name>LeftRecording</name>
    <message>
        <source>Left a recording, {}</source>
        <translation>ترك تسجيلاً، {}</translation>
    </message>
</context>
<context>
    <name>LinkButton</name>
    <message>
        <source>Open {}</source>
        <translation>فتح {}</translation>
    </message>
</context>
<context>
    <name>LiveBadge</name>
    <message>
        <source>live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>كما في {}</translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message>
        <source>your administrator</source>
        <translation>المسؤول لديك</translation>
    </message>
    <message>
        <source>group policy ({})</source>
        <translation>نهج المجموعة ({})</translation>
    </message>
    <message>
        <source>a configuration profile</source>
        <translation>ملف تعريف للإعداد</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>attempt {this} of {all}</source>
        <translation>المحاولة {this} من {all}</translation>
    </message>
    <message>
        <source>first attempt</source>
        <translation>المحاولة الأولى</translation>
    </message>
    <message>
        <source>second attempt</source>
        <translation>المحاولة الثانية</translation>
    </message>
    <message>
        <source>third attempt</source>
        <translation>المحاولة الثالثة</translation>
    </message>
    <message>
        <source>attempt {}</source>
        <translation>المحاولة {}</translation>
    </message>
    <message>
        <source>Decline this callback</source>
        <translation>رفض هذه المعاودة</translation>
    </message>
    <message>
        <source>End the preview as Cancel</source>
        <translation>إنهاء المعاينة بالإلغاء</translation>
    </message>
    <message>
        <source>Hang up and end as Cancel</source>
        <translation>إنهاء المكالمة وتسجيلها ملغاة</translation>
    </message>
    <message>
        <source>Hang up and end as {}</source>
        <translation>إنهاء المكالمة وتسجيلها: {}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>إكمال</translation>
    </message>
    <message>
        <source>Complete as {}</source>
        <translation>الإكمال: {}</translation>
    </message>
    <message>
        <source>Nothing to end</source>
        <translation>لا يوجد ما يُنهى</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>اتصال الآن</translation>
    </message>
    <message>
        <source>Your choice of status</source>
        <translation>النتيجة التي اخترتها</translation>
    </message>
    <message>
        <source>The postponement</source>
        <translation>التأجيل</translation>
    </message>
    <message>
        <source>The hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>The correction</source>
        <translation>التصحيح</translation>
    </message>
    <message>
        <source>The change of your state</source>
        <translation>تغيير حالتك</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>The digits</source>
        <translation>إرسال الأرقام</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>The pause of the recording</source>
        <translation>إيقاف التسجيل مؤقتًا</translation>
    </message>
    <message>
        <source>The change of the number</source>
        <translation>تغيير الرقم</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>الاتصال الآن</translation>
    </message>
    <message>
        <source>The move</source>
        <translation>النقل</translation>
    </message>
    <message>
        <source>Giving it back</source>
        <translation>الإعادة إلى قائمة الانتظار</translation>
    </message>
    <message>
        <source>The new callback</source>
        <translation>المعاودة الجديدة</translation>
    </message>
    <message>
        <source>That</source>
        <translation>ذلك</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>The end of the preview</source>
        <translation>إنهاء المعاينة</translation>
    </message>
    <message>
        <source>The hang-up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>The red X</source>
        <translation>علامة X الحمراء</translation>
    </message>
    <message>
        <source>{command} is sent as soon as the connection is back.</source>
        <translation>{command}: يُرسل الأمر حالما يعود الاتصال.</translation>
    </message>
    <message>
        <source>The red X puts the callback back in queue; no attempt is counted.</source>
        <translation>تعيد علامة X الحمراء المعاودة إلى قائمة الانتظار؛ لا تُحتسب محاولة.</translation>
    </message>
    <message>
        <source>The red X hangs up and puts the callback back in queue; no attempt is counted.</source>
        <translation>تنهي علامة X الحمراء المكالمة وتعيد المعاودة إلى قائمة الانتظار؛ لا تُحتسب محاولة.</translation>
    </message>
    <message>
        <source>The red X hangs up; the status chosen above applies.</source>
        <translation>تنهي علامة X الحمراء المكالمة؛ وتسري النتيجة المختارة أعلاه.</translation>
    </message>
    <message>
        <source>At a time you choose, for an agent you choose</source>
        <translation>في وقت تختاره ولموظف تختاره</translation>
    </message>
    <message>
        <source>attempt {used} of {all} used</source>
        <translation>استُخدمت {used} من {all} من المحاولات</translation>
    </message>
    <message>
        <source>Removed from queue</source>
        <translation>تخرج من قائمة الانتظار</translation>
    </message>
    <message>
        <source>Removed from queue as failed</source>
        <translation>تخرج من قائمة الانتظار بوصفها فاشلة</translation>
    </message>
    <message>
        <source>Removed from queue as failed · {}</source>
        <translation>تخرج من قائمة الانتظار بوصفها فاشلة · {}</translation>
    </message>
    <message>
        <source>Back in queue in {back} · {counted}</source>
        <translation>تعود إلى قائمة الانتظار خلال {back} · {counted}</translation>
    </message>
    <message>
        <source>Back in queue at once · {}</source>
        <translation>تعود إلى قائمة الانتظار فورًا · {}</translation>
    </message>
    <message>
        <source>Back in queue at once · no attempt counted</source>
        <translation>تعود إلى قائمة الانتظار فورًا · لا تُحتسب محاولة</translation>
    </message>
    <message>
        <source>Your sound is interrupted; the customer waits. Reconnecting, {} left.</source>
        <translation>انقطع صوتك والعميل ينتظر. إعادة الاتصال، بقي {}.</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>جارٍ توصيل سماعتك…</translation>
    </message>
    <message>
        <source>Your phone is ringing: answer it to dial</source>
        <translation>هاتفك يرن: ارفعه لبدء الاتصال</translation>
    </message>
    <message>
        <source>Calling your phone…</source>
        <translation>جارٍ الاتصال بهاتفك…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>call refused</source>
        <translation>رُفضت المكالمة</translation>
    </message>
    <message>
        <source>number not in use</source>
        <translation>رقم غير مستخدم</translation>
    </message>
    <message>
        <source>network failure</source>
        <translation>عطل في الشبكة</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>لم تُجرَ</translation>
    </message>
    <message>
        <source>hung up before an answer</source>
        <translation>أُنهيت قبل الرد</translation>
    </message>
    <message>
        <source>your phone first</source>
        <translation>هاتفك أولاً</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>يرن</translation>
    </message>
    <message>
        <source>call {}</source>
        <translation>مكالمة {}</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>بريد صوتي</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>answered, by a person or a machine</source>
        <translation>تم الرد، من شخص أو آلة</translation>
    </message>
    <message>
        <source>You hung up during the greeting, so this is kept in queue unless you choose Handled.</source>
        <translation>أنهيت المكالمة أثناء الترحيب، لذلك تبقى المعاودة في قائمة الانتظار ما لم تختر «تمت المعالجة».</translation>
    </message>
    <message>
        <source>The line was busy.</source>
        <translation>كان الخط مشغولاً.</translation>
    </message>
    <message>
        <source>The call was refused at the other end.</source>
        <translation>رُفضت المكالمة من الطرف الآخر.</translation>
    </message>
    <message>
        <source>The network says that this number is not in use.</source>
        <translation>تفيد الشبكة بأن هذا الرقم غير مستخدم.</translation>
    </message>
    <message>
        <source>The call failed in the network; the customer was not reached.</source>
        <translation>فشلت المكالمة في الشبكة؛ لم يتم الوصول إلى العميل.</translation>
    </message>
    <message>
        <source>The call was not placed: the telephone system has no line at the moment.</source>
        <translation>لم تُجرَ المكالمة: لا يوجد خط في نظام الهاتف حاليًا.</translation>
    </message>
    <message>
        <source>No one answered in the time allowed.</source>
        <translation>لم يرد أحد في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Closed at that time. The next opening is {}.</source>
        <translation>مغلق في ذلك الوقت. الافتتاح التالي {}.</translation>
    </message>
    <message>
        <source>Closed at that time.</source>
        <translation>مغلق في ذلك الوقت.</translation>
    </message>
    <message>
        <source>Choose a time from now on, at most 90 days ahead.</source>
        <translation>اختر وقتًا من الآن فصاعدًا، خلال ٩٠ يومًا.</translation>
    </message>
    <message>
        <source>Choose a date and a time.</source>
        <translation>اختر تاريخًا ووقتًا.</translation>
    </message>
    <message>
        <source>That agent does not serve this business process any more.</source>
        <translation>لم يعد هذا الموظف يخدم إجراء العمل هذا.</translation>
    </message>
    <message>
        <source>Another callback has that number already.</source>
        <translation>هذا الرقم مسجَّل لمعاودة أخرى.</translation>
    </message>
    <message>
        <source>Too late: the callback has moved on.</source>
        <translation>فات الأوان: تقدمت المعاودة.</translation>
    </message>
    <message>
        <source>Choose a code first.</source>
        <translation>اختر رمزًا أولًا.</translation>
    </message>
    <message>
        <source>That code can no longer be chosen. Choose another one.</source>
        <translation>لم يعد بالإمكان اختيار هذا الرمز. اختر رمزًا آخر.</translation>
    </message>
    <message>
        <source>It is too late to correct it: five minutes have passed, you have completed another callback, or a new shift has begun.</source>
        <translation>فات أوان التصحيح: مرت خمس دقائق، أو أكملت معاودة اتصال أخرى، أو بدأت مناوبة جديدة.</translation>
    </message>
    <message>
        <source>It cannot be corrected: the callback was offered again since, or called again.</source>
        <translation>لا يمكن التصحيح: عُرضت معاودة الاتصال أو أُجريت مرة أخرى منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>Accept this one in the popup of your telephone application.</source>
        <translation>اقبل هذه في نافذة تطبيق الهاتف لديك.</translation>
    </message>
    <message>
        <source>Sound is not installed on this machine. You can still read transcriptions.</source>
        <translation>الصوت غير مثبّت على هذا الجهاز. ما زال بإمكانك قراءة النصوص.</translation>
    </message>
    <message>
        <source>There is no sound device. Plug one in to play recordings.</source>
        <translation>لا يوجد جهاز صوت. صِل جهازًا لتشغيل التسجيلات.</translation>
    </message>
    <message>
        <source>The sound device chosen is gone. Choose another one.</source>
        <translation>جهاز الصوت المختار غير موجود. اختر غيره.</translation>
    </message>
    <message>
        <source>The sound device stopped. Play continues from here.</source>
        <translation>توقف جهاز الصوت. يتابع «تشغيل» من هنا.</translation>
    </message>
    <message>
        <source>The sound device did not open. Play tries again.</source>
        <translation>لم يُفتح جهاز الصوت. يحاول «تشغيل» من جديد.</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>لا يمكن تشغيل هذا التسجيل.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>جارٍ الاتصال بـ {}…</translation>
    </message>
    <message>
        <source>Connected to {}</source>
        <translation>متصل بـ {}</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over.</source>
        <translation>أنت تعمل الآن على جهاز آخر.</translation>
    </message>
    <message>
        <source>Connection lost {}</source>
        <translation>انقطع الاتصال {}</translation>
    </message>
    <message>
        <source>Asked {}.</source>
        <translation>طُلبت {}.</translation>
    </message>
    <message>
        <source>Hand it to a supervisor, who can withdraw it. Ended as Cancel, it comes back.</source>
        <translation>سلّمها إلى مشرف يمكنه سحبها. إذا انتهت بالإلغاء فستعود.</translation>
    </message>
    <message>
        <source>Until then, nothing is offered to you.</source>
        <translation>حتى ذلك الحين لن يُعرض عليك شيء.</translation>
    </message>
    <message>
        <source>If this lasts, the offer goes to someone else.</source>
        <translation>إذا استمر ذلك، ينتقل العرض إلى شخص آخر.</translation>
    </message>
    <message>
        <source>If this lasts, the preview ends as Cancel and the callback goes back in queue.</source>
        <translation>إذا استمر ذلك، تنتهي المعاينة بالإلغاء وتعود المعاودة إلى قائمة الانتظار.</translation>
    </message>
    <message>
        <source>If this lasts, it ends as Cancel and the callback goes back in queue.</source>
        <translation>إذا استمر ذلك، تنتهي بالإلغاء وتعود المعاودة إلى قائمة الانتظار.</translation>
    </message>
    <message>
        <source>The call goes on.</source>
        <translation>تستمر المكالمة.</translation>
    </message>
    <message>
        <source>The wrap-up continues and completes with the last chosen status.</source>
        <translation>يستمر العمل بعد المكالمة ويكتمل بآخر نتيجة اخترتها.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>جارٍ المحاولة من جديد.</translation>
    </message>
    <message>
        <source>Next try in {}.</source>
        <translation>المحاولة التالية خلال {}.</translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message>
        <source>Business Process Monitor</source>
        <translation>مراقبة إجراءات العمل</translation>
    </message>
    <message>
        <source>Find a business process by name</source>
        <translation>البحث عن إجراء عمل بالاسم</translation>
    </message>
    <message>
        <source>business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>إيقاف…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>بدء…</translation>
    </message>
    <message>
        <source>Wallboard…</source>
        <translation>لوحة الحائط…</translation>
    </message>
    <message>
        <source>No business processes</source>
        <translation>لا توجد إجراءات عمل</translation>
    </message>
    <message>
        <source>The site file lists the business processes you supervise.</source>
        <translation>يحدد ملف الموقع إجراءات العمل التي تشرف عليها.</translation>
    </message>
    <message>
        <source>No business processes match</source>
        <translation>لا يوجد إجراء عمل مطابق</translation>
    </message>
    <message>
        <source>Show all business processes</source>
        <translation>إظهار كل إجراءات العمل</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>تعذر الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>shift since {time} · {place}</source>
        <translation>المناوبة منذ {time} · {place}</translation>
    </message>
    <message>
        <source>Counting the offers that would be revoked…</source>
        <translation>جارٍ عدّ العروض التي ستُلغى…</translation>
    </message>
    <message>
        <source>No offer is open, so none is revoked.</source>
        <translation>لا يوجد عرض مفتوح، فلا يُلغى أي عرض.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers that are not yet accepted are revoked.</source>
        <translation>
            <numerusform>لا يُلغى أي عرض.</numerusform>
            <numerusform>يُلغى عرض واحد لم يُقبل بعد.</numerusform>
            <numerusform>يُلغى عرضان لم يُقبلا بعد.</numerusform>
            <numerusform>تُلغى %Ln عروض لم تُقبل بعد.</numerusform>
            <numerusform>يُلغى %Ln عرضًا لم يُقبل بعد.</numerusform>
            <numerusform>يُلغى %Ln عرض لم يُقبل بعد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new is offered; calls go on, and %Ln callbacks stay in queue.</source>
        <translation>
            <numerusform>لا يُعرض شيء جديد؛ تستمر المكالمات، وقائمة الانتظار فارغة.</numerusform>
            <numerusform>لا يُعرض شيء جديد؛ تستمر المكالمات، وتبقى معاودة واحدة في قائمة الانتظار.</numerusform>
            <numerusform>لا يُعرض شيء جديد؛ تستمر المكالمات، وتبقى معاودتان في قائمة الانتظار.</numerusform>
            <numerusform>لا يُعرض شيء جديد؛ تستمر المكالمات، وتبقى %Ln معاودات في قائمة الانتظار.</numerusform>
            <numerusform>لا يُعرض شيء جديد؛ تستمر المكالمات، وتبقى %Ln معاودة في قائمة الانتظار.</numerusform>
            <numerusform>لا يُعرض شيء جديد؛ تستمر المكالمات، وتبقى %Ln معاودة في قائمة الانتظار.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks in queue are offered again while the schedule is open.</source>
        <translation>
            <numerusform>قائمة الانتظار فارغة؛ تُعرض المعاودات ما دام الجدول مفتوحًا.</numerusform>
            <numerusform>تُعرض المعاودة المنتظرة من جديد ما دام الجدول مفتوحًا.</numerusform>
            <numerusform>تُعرض المعاودتان المنتظرتان من جديد ما دام الجدول مفتوحًا.</numerusform>
            <numerusform>تُعرض %Ln معاودات منتظرة من جديد ما دام الجدول مفتوحًا.</numerusform>
            <numerusform>تُعرض %Ln معاودة منتظرة من جديد ما دام الجدول مفتوحًا.</numerusform>
            <numerusform>تُعرض %Ln معاودة منتظرة من جديد ما دام الجدول مفتوحًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the callbacks of {}?</source>
        <translation>هل تريد بدء معاودات {}؟</translation>
    </message>
    <message>
        <source>Change the stop…</source>
        <translation>تغيير الإيقاف…</translation>
    </message>
    <message>
        <source>Nothing new is offered until it is started again. Agents see the end and the reason.</source>
        <translation>لا يُعرض شيء جديد حتى الاستئناف. يرى الموظفون وقت الانتهاء والسبب.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move the callback</source>
        <translation>نقل المعاودة</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
</context>
<context>
    <name>NewCallbackDialog</name>
    <message>
        <source>New callback</source>
        <translation>معاودة جديدة</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Number, with the country code</source>
        <translation>الرقم مع رمز البلد</translation>
    </message>
    <message>
        <source>Customer&apos;s name (optional)</source>
        <translation>اسم العميل (اختياري)</translation>
    </message>
    <message>
        <source>Note for the call (optional)</source>
        <translation>ملاحظة للمكالمة (اختياري)</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Call at a later time</source>
        <translation>الاتصال في وقت لاحق</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{} is stopped. The queue stays; nothing new is offered.</source>
        <translation>{} متوقف. تبقى قائمة الانتظار ولا يُعرض شيء جديد.</translation>
    </message>
    <message>
        <source>{} is started again.</source>
        <translation>بدأ {} من جديد.</translation>
    </message>
    <message>
        <source>The wrap-up is finished; the agent is free again.</source>
        <translation>انتهى العمل بعد المكالمة والموظف متفرغ من جديد.</translation>
    </message>
    <message>
        <source>That link leads to no callback of your business processes.</source>
        <translation>لا يؤدي هذا الرابط إلى معاودة في إجراءات العمل لديك.</translation>
    </message>
    <message>
        <source>The callback to {} is already completed.</source>
        <translation>معاودة الاتصال بـ {} مكتملة بالفعل.</translation>
    </message>
    <message>
        <source>{process}: {text}</source>
        <translation>{process}: {text}</translation>
    </message>
    <message>
        <source>The callback to {} is completed.</source>
        <translation>اكتملت المعاودة إلى {}.</translation>
    </message>
    <message>
        <source>The last callback of {agent} is corrected: {status}</source>
        <translation>صُححت آخر معاودة اتصال لـ {agent}: {status}</translation>
    </message>
    <message>
        <source>{} has an open callback already; the new one has joined it.</source>
        <translation>لدى {} معاودة مفتوحة بالفعل؛ ضُمّت الجديدة إليها.</translation>
    </message>
    <message>
        <source>The callback to {} is created.</source>
        <translation>أُنشئت المعاودة إلى {}.</translation>
    </message>
    <message>
        <source>{agent} after the present interaction: {state}</source>
        <translation>{agent} بعد التفاعل الحالي: {state}</translation>
    </message>
    <message>
        <source>{agent} now: {state}</source>
        <translation>{agent} الآن: {state}</translation>
    </message>
    <message>
        <source>{process} is stopped until {time}. The queue stays; nothing new is offered.</source>
        <translation>أُوقف {process} حتى {time}. تبقى قائمة الانتظار ولا يُعرض شيء جديد.</translation>
    </message>
    <message>
        <source>You have left the conversation of {}, which goes on.</source>
        <translation>لقد غادرت محادثة {}، وهي مستمرة.</translation>
    </message>
    <message>
        <source>You listen to the conversation of {}.</source>
        <translation>أنت تستمع إلى محادثة {}.</translation>
    </message>
    <message>
        <source>You whisper to {}.</source>
        <translation>أنت تهمس إلى {}.</translation>
    </message>
    <message>
        <source>You join the conversation of {}.</source>
        <translation>أنت تنضم إلى محادثة {}.</translation>
    </message>
    <message>
        <source>You are no longer in the conversation of {}: it has ended, or your phone has.</source>
        <translation>لم تعد في محادثة {}: إما أنها انتهت أو انقطع هاتفك.</translation>
    </message>
    <message>
        <source>Your phone did not connect with the conversation of {}. Check it and try again.</source>
        <translation>لم يتصل هاتفك بمحادثة {}. تحقق منه وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>{command} was not carried out: the callback had moved on already.</source>
        <translation>{command}: لم يُنفذ الأمر، فقد تقدمت المعاودة.</translation>
    </message>
    <message>
        <source>Something went wrong. The log has details; please try again.</source>
        <translation>حدث خطأ ما. التفاصيل في السجل؛ حاول من جديد.</translation>
    </message>
    <message>
        <source>Corrected. {}</source>
        <translation>تم التصحيح. {}</translation>
    </message>
    <message>
        <source>{} will be called.</source>
        <translation>سيُتصل بالرقم {}.</translation>
    </message>
    <message>
        <source>Stopped: {}</source>
        <translation>أُوقِف: {}</translation>
    </message>
    <message>
        <source>{} is no longer stopped.</source>
        <translation>لم يعد {} متوقفًا.</translation>
    </message>
    <message>
        <source>{command} did not reach the server. {trouble}</source>
        <translation>{command}: لم يصل الأمر إلى الخادم. {trouble}</translation>
    </message>
    <message>
        <source>It is not known whether {command} reached the server. {trouble} Callback Desk looks again by itself.</source>
        <translation>{command}: لا يُعرف هل وصل الأمر إلى الخادم. {trouble} يتحقق Callback Desk من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>{who} is called again {when}.</source>
        <translation>سيُتصل بـ {who} مجددًا {when}.</translation>
    </message>
    <message>
        <source>{who} completed as {status}.</source>
        <translation>{who}: اكتملت بالنتيجة {status}.</translation>
    </message>
    <message>
        <source>A supervisor has the callback now.</source>
        <translation>المعاودة الآن لدى مشرف.</translation>
    </message>
    <message>
        <source>Declined. The callback is back in queue.</source>
        <translation>رُفضت. عادت المعاودة إلى قائمة الانتظار.</translation>
    </message>
    <message>
        <source>You missed an offer. Set yourself available when you are back.</source>
        <translation>فاتك عرض. اجعل نفسك متاحًا عند عودتك.</translation>
    </message>
    <message>
        <source>The offer was withdrawn.</source>
        <translation>سُحب العرض.</translation>
    </message>
    <message>
        <source>The connection is back.</source>
        <translation>عاد الاتصال.</translation>
    </message>
    <message>
        <source>Your password is changed. You are signed out everywhere else.</source>
        <translation>تم تغيير كلمة مرورك. تم تسجيل خروجك من كل مكان آخر.</translation>
    </message>
    <message>
        <source>This system has no keyring, so you will be asked to sign in again next time.</source>
        <translation>لا توجد حافظة مفاتيح في هذا النظام، لذلك سيُطلب منك تسجيل الدخول في المرة القادمة.</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults are used.</source>
        <translation>تعذرت قراءة الإعدادات؛ تُستخدم القيم الافتراضية.</translation>
    </message>
    <message>
        <source>The settings could not be stored; they last until you quit.</source>
        <translation>تعذر حفظ الإعدادات؛ تسري حتى إنهاء البرنامج.</translation>
    </message>
    <message>
        <source>The recording could not be loaded. Trying again.</source>
        <translation>تعذر تحميل التسجيل. جارٍ المحاولة من جديد.</translation>
    </message>
    <message>
        <source>The keys that work in every window are taken by another program.</source>
        <translation>المفاتيح التي تعمل في كل النوافذ يستخدمها برنامج آخر.</translation>
    </message>
    <message>
        <source>That link is invalid. A link to a callback looks like callback:ID.</source>
        <translation>هذا الرابط غير صالح. يبدو رابط المعاودة هكذا: callback:ID.</translation>
    </message>
    <message>
        <source>That callback is yours; you can see it when this one is completed.</source>
        <translation>هذه المعاودة لك؛ ستراها عند إكمال الحالية.</translation>
    </message>
    <message>
        <source>That link leads to a callback that is not yours.</source>
        <translation>يؤدي هذا الرابط إلى معاودة ليست لك.</translation>
    </message>
    <message>
        <source>No browser could be opened on this machine.</source>
        <translation>تعذّر فتح أي متصفح على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>أُلغي تسجيل الدخول في المتصفح.</translation>
    </message>
    <message>
        <source>The answer came from another sign-in service. Try again.</source>
        <translation>جاءت الإجابة من خدمة تسجيل دخول أخرى. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The sign-in with the browser cannot be used here. An administrator can help.</source>
        <translation>لا يعمل تسجيل الدخول عبر المتصفح هنا. يمكن للمسؤول المساعدة.</translation>
    </message>
    <message>
        <source>No server has that name. Check the address.</source>
        <translation>لا يوجد خادم بهذا الاسم. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>Nothing answers at that address. The server may be down.</source>
        <translation>لا شيء يستجيب على هذا العنوان. ربما كان الخادم متوقفًا.</translation>
    </message>
    <message>
        <source>The network cannot reach the server. Check your connection.</source>
        <translation>تعذر على الشبكة الوصول إلى الخادم. تحقق من اتصالك.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يستجب الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The connection was interrupted.</source>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>رفض خادم الوكيل (proxy) الاتصال.</translation>
    </message>
    <message>
        <source>The server is busy or just starting.</source>
        <translation>الخادم مشغول أو بدأ للتو.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a minute, then try again.</source>
        <translation>عدد الطلبات كبير جدًا. انتظر دقيقة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>http:// would send your password unencrypted. Use https://, or ask an administrator to allow it.</source>
        <translation>سيُرسل http:// كلمة المرور دون تشفير. استخدم https:// أو اطلب من المسؤول السماح بذلك.</translation>
    </message>
    <message>
        <source>A secure connection could not be made. An administrator can help.</source>
        <translation>تعذر إنشاء اتصال آمن. يمكن للمسؤول المساعدة.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. An administrator can renew it.</source>
        <translation>انتهت صلاحية شهادة الخادم. يمكن للمسؤول تجديدها.</translation>
    </message>
    <message>
        <source>This machine does not trust the server&apos;s certificate.</source>
        <translation>لا يثق هذا الجهاز بشهادة الخادم.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server. Check the address.</source>
        <translation>الشهادة لخادم آخر. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>Something else answers at that address. Check it.</source>
        <translation>شيء آخر يستجيب على هذا العنوان. تحقق منه.</translation>
    </message>
    <message>
        <source>The server has another version. Update the server or this desktop.</source>
        <translation>إصدار الخادم مختلف. حدّث الخادم أو هذا البرنامج.</translation>
    </message>
    <message>
        <source>That is not a server address.</source>
        <translation>هذا ليس عنوان خادم.</translation>
    </message>
</context>
<context>
    <name>OfferPane</name>
    <message>
        <source>Accept this callback</source>
        <translation>قبول هذه المعاودة</translation>
    </message>
    <message>
        <source>Waiting for {}</source>
        <translation>ينتظر منذ {}</translation>
    </message>
</context>
<context>
    <name>OfferPopup</name>
    <message>
        <source>Callback offered</source>
        <translation>معاودة اتصال معروضة</translation>
    </message>
    <message>
        <source>Accept this callback</source>
        <translation>قبول هذه المعاودة</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>لم يُذكر اسم</translation>
    </message>
    <message>
        <source>Callback offered: {who}, {where}</source>
        <translation>معاودة اتصال معروضة: {who}، {where}</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation>ملاحظة: {}</translation>
    </message>
</context>
<context>
    <name>OpeningsPreview</name>
    <message>
        <source>Next openings: shown once the schedule is valid</source>
        <translation>فترات الفتح التالية: تظهر عندما يكون الجدول صالحًا</translation>
    </message>
    <message>
        <source>Next openings, {place} time ({time} there now)</source>
        <translation>فترات الفتح التالية، بتوقيت {place} (الوقت هناك {time})</translation>
    </message>
    <message>
        <source>No openings: nothing would ever be processed</source>
        <translation>لا توجد فترات فتح: لن يُعالج شيء أبدًا</translation>
    </message>
    <message>
        <source>Open at all times</source>
        <translation>مفتوح دائمًا</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>بلا نهاية</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Sending to queue: {done} of {asked}</source>
        <translation>الإرسال إلى قائمة الانتظار: {done} من {asked}</translation>
    </message>
    <message>
        <source>Purging: {done} of {asked}</source>
        <translation>الحذف: {done} من {asked}</translation>
    </message>
    <message>
        <source>Giving to the agent: {done} of {asked}</source>
        <translation>الإسناد إلى الموظف: {done} من {asked}</translation>
    </message>
    <message>
        <source>Withdrawing: {done} of {asked}</source>
        <translation>السحب: {done} من {asked}</translation>
    </message>
    <message>
        <source>Changing: {done} of {asked}</source>
        <translation>جارٍ التغيير: {done} من {asked}</translation>
    </message>
    <message>
        <source>Undoing: {done} of {asked}</source>
        <translation>التراجع: {done} من {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} sent to queue</source>
        <translation>أُرسلت إلى قائمة الانتظار: {done} من {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} purged</source>
        <translation>حُذفت: {done} من {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} given to the agent</source>
        <translation>أُسندت إلى الموظف: {done} من {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} withdrawn</source>
        <translation>سُحبت: {done} من {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} changed</source>
        <translation>تغيّر {done} من {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} put back</source>
        <translation>أُعيدت إلى مكانها: {done} من {asked}</translation>
    </message>
</context>
<context>
    <name>OwnDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>OwnList</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Show more ({shown} of {all})</source>
        <translation>إظهار المزيد ({shown} من {all})</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>What to do with {}</source>
        <translation>ما الذي يُفعل بشأن {}</translation>
    </message>
    <message>
        <source>Copy the number {}</source>
        <translation>نسخ الرقم {}</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>الاتصال الآن</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>إعادة إلى القائمة…</translation>
    </message>
</context>
<context>
    <name>OwnWorkTexts</name>
    <message>
        <source>{who} is called {when}.</source>
        <translation>سيُتصل بـ{who} {when}.</translation>
    </message>
    <message>
        <source>Every agent may call {who} now.</source>
        <translation>يمكن لأي موظف الاتصال بـ{who} الآن.</translation>
    </message>
    <message>
        <source>{who} is on your list for {when}.</source>
        <translation>{who} في قائمتك لموعد {when}.</translation>
    </message>
    <message>
        <source>{who} is on your list.</source>
        <translation>{who} في قائمتك.</translation>
    </message>
    <message>
        <source>A supervisor has given {who} back to you.</source>
        <translation>أعاد مشرف {who} إليك.</translation>
    </message>
    <message>
        <source>{who} is due now.</source>
        <translation>حان موعد {who} الآن.</translation>
    </message>
    <message>
        <source>{who} is due at {time}.</source>
        <translation>موعد {who} الساعة {time}.</translation>
    </message>
    <message>
        <source>{} per conversation</source>
        <translation>{} لكل محادثة</translation>
    </message>
    <message>
        <source>This number must not be called.</source>
        <translation>يجب عدم الاتصال بهذا الرقم.</translation>
    </message>
    <message>
        <source>Write the number with its country code, such as +49 30 901820.</source>
        <translation>اكتب الرقم مع رمز البلد، مثل ‎+49 30 901820.</translation>
    </message>
    <message>
        <source>The customer has an open callback already.</source>
        <translation>لدى العميل معاودة مفتوحة بالفعل.</translation>
    </message>
    <message>
        <source>You do not serve this business process any more.</source>
        <translation>لم تعد تخدم إجراء العمل هذا.</translation>
    </message>
    <message>
        <source>This callback no longer waits for you.</source>
        <translation>لم تعد هذه المعاودة تنتظرك.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of {}</source>
        <translation>كلمة مرور {}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: pass it on. It is temporary: at the next sign-in the user chooses another one.</source>
        <translation>اسم المستخدم هو {}. تُعرض كلمة المرور هذه الآن فقط: سلّمها إلى صاحبها. وهي مؤقتة: يختار المستخدم كلمة أخرى عند تسجيل الدخول التالي.</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: give it to the program.</source>
        <translation>اسم المستخدم هو {}. تُعرض كلمة المرور هذه الآن فقط: أدخلها في البرنامج.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
</context>
<context>
    <name>PasswordWindow</name>
    <message>
        <source>Change password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>كلمة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>At least 8 characters; not one character repeated, not your user name, not your current password.</source>
        <translation>٨ أحرف على الأقل؛ لا يجوز أن تكون حرفًا واحدًا مكررًا ولا اسم المستخدم ولا كلمة المرور الحالية.</translation>
    </message>
    <message>
        <source>You stay signed in here, and are signed out everywhere else.</source>
        <translation>تبقى مسجَّل الدخول هنا، ويُسجَّل خروجك من كل مكان آخر.</translation>
    </message>
    <message>
        <source>Your password is temporary. Choose another one to sign in.</source>
        <translation>كلمة المرور مؤقتة. اختر كلمة أخرى لتسجيل الدخول.</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>تم تغيير كلمة مرورك</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Changing the password…</source>
        <translation>جارٍ تغيير كلمة المرور…</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>كلمتا المرور الجديدتان غير متطابقتين.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>كلمة المرور الحالية غير صحيحة.</translation>
    </message>
    <message>
        <source>The password may have been changed: if you have to sign in again, try the new one.</source>
        <translation>ربما تم تغيير كلمة المرور: إذا طُلب منك تسجيل الدخول مرة أخرى، فجرّب كلمة المرور الجديدة.</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>yesterday {}</source>
        <translation>أمس {}</translation>
    </message>
    <message>
        <source>today {}</source>
        <translation>اليوم {}</translation>
    </message>
    <message>
        <source>Asked for you</source>
        <translation>مطلوبة منك</translation>
    </message>
    <message>
        <source>Asked for you, by yourself</source>
        <translation>مطلوبة منك، بطلبك أنت</translation>
    </message>
    <message>
        <source>Asked for you by {}</source>
        <translation>مطلوبة منك بطلب من {}</translation>
    </message>
    <message>
        <source>Asked for {}</source>
        <translation>مطلوبة من {}</translation>
    </message>
    <message>
        <source>Asked for {who} by {by}</source>
        <translation>مطلوبة من {who} بطلب من {by}</translation>
    </message>
    <message>
        <source>reached a voicemail box</source>
        <translation>وصل إلى بريد صوتي</translation>
    </message>
    <message>
        <source>spoke with the customer and agreed on another call</source>
        <translation>تحدث مع العميل واتفقا على مكالمة أخرى</translation>
    </message>
    <message>
        <source>put it off to another time</source>
        <translation>أجّلها إلى وقت آخر</translation>
    </message>
    <message>
        <source>reached somebody else</source>
        <translation>وصل إلى شخص آخر</translation>
    </message>
    <message>
        <source>spoke with the customer</source>
        <translation>تحدث مع العميل</translation>
    </message>
    <message>
        <source>put off at closing time</source>
        <translation>أُجلت عند الإغلاق</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>أنهى المكالمة</translation>
    </message>
    <message>
        <source>could not be called: the call was not placed</source>
        <translation>تعذر الاتصال: لم تُجرَ المكالمة</translation>
    </message>
    <message>
        <source>ended it before an answer</source>
        <translation>أنهاها قبل الرد</translation>
    </message>
    <message>
        <source>the line was busy</source>
        <translation>كان الخط مشغولاً</translation>
    </message>
    <message>
        <source>the call was refused</source>
        <translation>رُفضت المكالمة</translation>
    </message>
    <message>
        <source>the number was not in use</source>
        <translation>كان الرقم غير مستخدم</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>تعطلت الشبكة</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>corrected by {}</source>
        <translation>صحّحه {}</translation>
    </message>
    <message>
        <source>handed it to the supervisors</source>
        <translation>سلّمها إلى المشرفين</translation>
    </message>
    <message>
        <source>requested {}</source>
        <translation>طُلب {}</translation>
    </message>
    <message>
        <source>with an agent now</source>
        <translation>لدى موظف الآن</translation>
    </message>
    <message>
        <source>waits in the queue</source>
        <translation>ينتظر في قائمة الانتظار</translation>
    </message>
    <message>
        <source>waits for its time</source>
        <translation>ينتظر موعده</translation>
    </message>
    <message>
        <source>Handed over by {}</source>
        <translation>سلّمها {}</translation>
    </message>
    <message>
        <source>Put off at closing time, {when}</source>
        <translation>أُجلت عند الإغلاق، {when}</translation>
    </message>
    <message>
        <source>{who} reached a voicemail box {when}</source>
        <translation>وصل {who} إلى بريد صوتي {when}</translation>
    </message>
    <message>
        <source>{who} got no answer {when}</source>
        <translation>لم يتلق {who} ردًا {when}</translation>
    </message>
    <message>
        <source>Spoke with {who} {when}</source>
        <translation>تحدث مع {who} {when}</translation>
    </message>
    <message>
        <source>{who} put it off {when}</source>
        <translation>أجّلها {who} {when}</translation>
    </message>
</context>
<context>
    <name>PerformanceTab</name>
    <message>
        <source>Longest waiting</source>
        <translation>أطول انتظار</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>الوعود المُنجزة</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>الواردة</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>تم الوصول</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>الفاشلة</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>المنتظرة</translation>
    </message>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>هذه المناوبة، بأرباع الساعة</translation>
    </message>
    <message>
        <source>The shift could not be loaded</source>
        <translation>تعذر تحميل المناوبة</translation>
    </message>
    <message>
        <source>Loading the shift…</source>
        <translation>جارٍ تحميل المناوبة…</translation>
    </message>
    <message>
        <source>Nothing yet this shift</source>
        <translation>لا شيء في هذه المناوبة بعد</translation>
    </message>
    <message>
        <source>Callbacks entered, reached and failed are drawn here by the quarter hour.</source>
        <translation>تُرسم هنا المعاودات الواردة والتي تم الوصول إليها والفاشلة بأرباع الساعة.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded, {failed} failed</source>
        <translation>ناجحة {succeeded}، فاشلة {failed}</translation>
    </message>
    <message>
        <source>{queue} in queue, {pending} pending, {agents} with agents</source>
        <translation>في الانتظار {queue}، معلقة {pending}، لدى الموظفين {agents}</translation>
    </message>
    <message>
        <source>answer to completion</source>
        <translation>من الرد إلى الإكمال</translation>
    </message>
    <message>
        <source>of Proc</source>
        <translation>من المعالَجة</translation>
    </message>
    <message>
        <source>this shift</source>
        <translation>هذه المناوبة</translation>
    </message>
    <message>
        <source>no one waits in queue</source>
        <translation>لا أحد في قائمة الانتظار</translation>
    </message>
    <message>
        <source>in queue since {}</source>
        <translation>في الانتظار منذ {}</translation>
    </message>
    <message>
        <source>{kept} in the promised time, {early} before, {late} after</source>
        <translation>{kept} في الوقت الموعود، {early} قبله، {late} بعده</translation>
    </message>
    <message>
        <source>no promised time yet this shift</source>
        <translation>لا وقت موعود في هذه المناوبة بعد</translation>
    </message>
</context>
<context>
    <name>PeriodFigures</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>واردة</translation>
    </message>
    <message>
        <source>Callbacks that entered in the period.</source>
        <translation>المعاودات التي وردت في الفترة.</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>ناجحة</translation>
    </message>
    <message>
        <source>Callbacks completed as succeeded in the period.</source>
        <translation>المعاودات التي اكتملت بنجاح في الفترة.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فاشلة</translation>
    </message>
    <message>
        <source>Callbacks completed as failed in the period.</source>
        <translation>المعاودات التي اكتملت بالفشل في الفترة.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>Attempts made in the period.</source>
        <translation>المحاولات التي جرت في الفترة.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>تم الوصول</translation>
    </message>
    <message>
        <source>Attempts that were handled, and their share of all attempts.</source>
        <translation>المحاولات التي عولجت، ونسبتها من كل المحاولات.</translation>
    </message>
    <message>
        <source>First successes</source>
        <translation>نجاحات أولى</translation>
    </message>
    <message>
        <source>First attempts of their callback that were handled, and their share of all first attempts.</source>
        <translation>المحاولات الأولى للمعاودة التي عولجت، ونسبتها من كل المحاولات الأولى.</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>متوسط الانتظار</translation>
    </message>
    <message>
        <source>From the request to the first answer, whatever happened in between.</source>
        <translation>من الطلب إلى أول إجابة، مهما حدث بينهما.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>أطول انتظار</translation>
    </message>
    <message>
        <source>The longest of these waits.</source>
        <translation>أطول هذه الانتظارات.</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>الوعود المُنجزة</translation>
    </message>
    <message>
        <source>First calls that began within the time promised at the request.</source>
        <translation>المكالمات الأولى التي بدأت ضمن الوقت الموعود عند الطلب.</translation>
    </message>
    <message>
        <source>Begun early</source>
        <translation>بدأت مبكرًا</translation>
    </message>
    <message>
        <source>First calls that began before the promised time.</source>
        <translation>المكالمات الأولى التي بدأت قبل الوقت الموعود.</translation>
    </message>
    <message>
        <source>Begun late</source>
        <translation>بدأت متأخرة</translation>
    </message>
    <message>
        <source>First calls that began after the promised time, or never.</source>
        <translation>المكالمات الأولى التي بدأت بعد الوقت الموعود أو لم تبدأ.</translation>
    </message>
    <message>
        <source>Called on time</source>
        <translation>في موعدها</translation>
    </message>
    <message>
        <source>Calls that were moved to a time and began within five minutes from that time on.</source>
        <translation>المكالمات التي أُجّلت إلى موعد وبدأت خلال خمس دقائق منه.</translation>
    </message>
    <message>
        <source>Predicted wait</source>
        <translation>الانتظار المتوقع</translation>
    </message>
    <message>
        <source>The mean wait until the first call as it was predicted at the request.</source>
        <translation>متوسط الانتظار حتى المكالمة الأولى كما توقّعناه عند الطلب.</translation>
    </message>
    <message>
        <source>Real wait</source>
        <translation>الانتظار الفعلي</translation>
    </message>
    <message>
        <source>The mean wait of the same callbacks as it was.</source>
        <translation>متوسط انتظار المعاودات نفسها كما كان.</translation>
    </message>
    <message>
        <source>Mean handling</source>
        <translation>متوسط المعالجة</translation>
    </message>
    <message>
        <source>From the answer to the completion.</source>
        <translation>من الإجابة إلى الإكمال.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Disposition code</source>
        <translation>رمز النتيجة</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>حسب الموظف</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>حسب الساعة</translation>
    </message>
    <message>
        <source>By business process</source>
        <translation>حسب إجراء العمل</translation>
    </message>
    <message>
        <source>By disposition code</source>
        <translation>حسب رمز النتيجة</translation>
    </message>
    <message>
        <source>% reached</source>
        <translation>% تم الوصول</translation>
    </message>
    <message>
        <source>% reached at the first attempt</source>
        <translation>% تم الوصول من المحاولة الأولى</translation>
    </message>
    <message>
        <source>% promises kept</source>
        <translation>% وعود مُوفاة</translation>
    </message>
    <message>
        <source>% called on time</source>
        <translation>% في موعدها</translation>
    </message>
    <message>
        <source>{count} ({share})</source>
        <translation>{count} ({share})</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>بلا رمز</translation>
    </message>
    <message>
        <source>{} (supervisor)</source>
        <translation>{} (مشرف)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Promised times: {kept} kept, {early} begun early, {late} late.</source>
        <translation>الأوقات الموعودة: {kept} مُوفاة، {early} بدأت مبكرًا، {late} متأخرة.</translation>
    </message>
    <message>
        <source>Predicted wait {predicted} on average, real wait {real}.</source>
        <translation>الانتظار المتوقع {predicted} في المتوسط، والفعلي {real}.</translation>
    </message>
    <message>
        <source>The promised ranges were {} wide on average.</source>
        <translation>كان عرض المدد الموعودة {} في المتوسط.</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>The phone of this desktop is starting…</source>
        <translation>هاتف هذا البرنامج قيد التشغيل…</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>جارٍ توصيل سماعتك…</translation>
    </message>
    <message>
        <source>You are muted. The customer does not hear you.</source>
        <translation>صوتك مكتوم. العميل لا يسمعك.</translation>
    </message>
    <message>
        <source>Your headset is connected.</source>
        <translation>سماعتك متصلة.</translation>
    </message>
    <message>
        <source>The sound broke off. Connecting again… The customer stays on the line.</source>
        <translation>انقطع الصوت. جارٍ الاتصال من جديد… يبقى العميل على الخط.</translation>
    </message>
    <message>
        <source>Your headset is connected when the call begins.</source>
        <translation>تتصل سماعتك عند بدء المكالمة.</translation>
    </message>
    <message>
        <source>There is no sound: this machine does not trust the server&apos;s certificate. Ask your administrator.</source>
        <translation>لا يوجد صوت: لا يثق هذا الجهاز بشهادة الخادم. اسأل المسؤول.</translation>
    </message>
    <message>
        <source>There is no sound: the server&apos;s media port does not answer. The desktop keeps trying.</source>
        <translation>لا يوجد صوت: منفذ الوسائط في الخادم لا يستجيب. يواصل البرنامج المحاولة.</translation>
    </message>
    <message>
        <source>The message is being played to the voicemail box. You are out of the call, which ends by itself.</source>
        <translation>تُترك الرسالة في البريد الصوتي. خرجت أنت من المكالمة التي تنتهي تلقائيًا.</translation>
    </message>
    <message>
        <source>The customer is on hold.</source>
        <translation>العميل في وضع التعليق.</translation>
    </message>
    <message>
        <source>The recording is paused.</source>
        <translation>التسجيل متوقف مؤقتًا.</translation>
    </message>
    <message>
        <source>The conversation is being recorded.</source>
        <translation>يجري تسجيل المحادثة.</translation>
    </message>
    <message>
        <source>The line stands still. Wait a moment: the network does not pass the sound on.</source>
        <translation>الخط متوقف. انتظر لحظة: الشبكة لا تنقل الصوت.</translation>
    </message>
    <message>
        <source>The line is bad: the customer does not hear all that you say. Speak in short sentences.</source>
        <translation>الخط سيئ: لا يسمع العميل كل ما تقوله. تحدث بجمل قصيرة.</translation>
    </message>
    <message>
        <source>The line is unsteady: the customer may miss a word of yours.</source>
        <translation>الخط غير مستقر: قد تفوت العميل كلمة منك.</translation>
    </message>
    <message>
        <source>The line is bad: you do not hear all that the customer says. Ask again for what matters.</source>
        <translation>الخط سيئ: لا تسمع كل ما يقوله العميل. اسأل مجددًا عن المهم.</translation>
    </message>
    <message>
        <source>The line is unsteady: you may miss a word.</source>
        <translation>الخط غير مستقر: قد تفوتك كلمة.</translation>
    </message>
    <message>
        <source>The line is slow: pause after each sentence, so that you do not interrupt each other.</source>
        <translation>الخط بطيء: توقف بعد كل جملة حتى لا يقاطع أحدكما الآخر.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. It is tried again; if it stays away, ask your administrator.</source>
        <translation>هاتف هذا البرنامج لا يعمل. تُعاد المحاولة؛ وإذا استمرت المشكلة فاسأل مسؤول النظام.</translation>
    </message>
    <message>
        <source>The headset that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>سماعة الرأس التي اخترتها غير موجودة. وصّلها أو اختر سماعة أخرى في الإعدادات.</translation>
    </message>
    <message>
        <source>The microphone that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>الميكروفون الذي اخترته غير موجود. وصّله أو اختر ميكروفونًا آخر في الإعدادات.</translation>
    </message>
    <message>
        <source>There is no microphone. Plug your headset in.</source>
        <translation>لا يوجد ميكروفون. صِل سماعة الرأس.</translation>
    </message>
    <message>
        <source>The microphone is gone. Plug it in, or choose another one.</source>
        <translation>الميكروفون غير موجود. صِله أو اختر غيره.</translation>
    </message>
    <message>
        <source>The microphone does not open. Close programs that use it, and allow the microphone in the system&apos;s privacy settings.</source>
        <translation>لا يُفتح الميكروفون. أغلق البرامج التي تستخدمه واسمح به في إعدادات الخصوصية في النظام.</translation>
    </message>
    <message>
        <source>The sound library is missing on this machine. Ask your administrator.</source>
        <translation>مكتبة الصوت مفقودة على هذا الجهاز. اسأل المسؤول.</translation>
    </message>
    <message>
        <source>There is nothing to listen with. Plug your headset in.</source>
        <translation>لا يوجد ما تستمع به. صِل سماعة الرأس.</translation>
    </message>
    <message>
        <source>The headset is gone. Plug it in, or choose another one.</source>
        <translation>سماعة الرأس غير موجودة. صِلها أو اختر غيرها.</translation>
    </message>
    <message>
        <source>The headset does not open. Close programs that use it, or choose another one.</source>
        <translation>لا تُفتح سماعة الرأس. أغلق البرامج التي تستخدمها أو اختر غيرها.</translation>
    </message>
</context>
<context>
    <name>PhonePane</name>
    <message>
        <source>Choose headset and microphone</source>
        <translation>اختيار السماعة والميكروفون</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>مستوى ميكروفونك</translation>
    </message>
    <message>
        <source>Level of the customer&apos;s voice</source>
        <translation>مستوى صوت العميل</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء كتم الصوت</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Let the customer hear you again</source>
        <translation>السماح للعميل بسماعك من جديد</translation>
    </message>
    <message>
        <source>The customer does not hear you</source>
        <translation>العميل لا يسمعك</translation>
    </message>
</context>
<context>
    <name>PlaybackBar</name>
    <message>
        <source>5 seconds back</source>
        <translation>٥ ثوانٍ إلى الخلف</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>٥ ثوانٍ إلى الأمام</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Volume and device</source>
        <translation>الصوت والجهاز</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>{} (Space)</source>
        <translation>{} (مسافة)</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Postpone the callback</source>
        <translation>تأجيل المعاودة</translation>
    </message>
    <message>
        <source>It leaves the queue until then. No attempt is counted.</source>
        <translation>تخرج من قائمة الانتظار حتى ذلك الحين. لا تُحتسب محاولة.</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>ProcessDialog</name>
    <message>
        <source>New business process</source>
        <translation>إجراء عمل جديد</translation>
    </message>
    <message>
        <source>Id, which is in addresses and reports, and never changes</source>
        <translation>المعرّف في العناوين والتقارير، ولا يتغير أبدًا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
</context>
<context>
    <name>ProcessForm</name>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Key, a digit or a small letter</source>
        <translation>المفتاح، رقم أو حرف لاتيني صغير</translation>
    </message>
    <message>
        <source>Id, which is in reports and never changes</source>
        <translation>المعرّف، يظهر في التقارير ولا يتغير أبدًا</translation>
    </message>
    <message>
        <source>No codes: agents choose the completion status alone. Add a code to begin.</source>
        <translation>لا توجد رموز: يختار الموظفون حالة الإنهاء وحدها. أضف رمزًا للبدء.</translation>
    </message>
    <message>
        <source>None: a group of codes</source>
        <translation>لا شيء: مجموعة رموز</translation>
    </message>
    <message>
        <source>Completion status</source>
        <translation>حالة الإنهاء</translation>
    </message>
    <message>
        <source>In the group</source>
        <translation>ضمن المجموعة</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>لا شيء: في المستوى الأعلى</translation>
    </message>
    <message>
        <source>Disposition codes</source>
        <translation>رموز النتيجة</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>إضافة رمز</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>إضافة مجموعة</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل لأعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل لأسفل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>key {}</source>
        <translation>المفتاح {}</translation>
    </message>
    <message>
        <source>Another code has this id; each has one of its own.</source>
        <translation>لرمز آخر هذا المعرّف؛ لكل رمز معرّف خاص به.</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 10, without separators.</source>
        <translation>أدخل عددًا صحيحًا بلا فواصل، مثل 10.</translation>
    </message>
    <message>
        <source>Enter a number, such as 10 or 0.5, without separators.</source>
        <translation>أدخل عددًا بلا فواصل للآلاف، مثل 10 أو 0.5.</translation>
    </message>
    <message>
        <source>Enter a duration, such as 90 s, 15 min or 1 h 30 min.</source>
        <translation>أدخل مدة، مثل ‎90 s أو ‎15 min أو ‎1 h 30 min.</translation>
    </message>
    <message>
        <source>usually {}</source>
        <translation>المعتاد {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Someone else has changed this, too. Saving replaces what they have set.</source>
        <translation>غيّر شخص آخر هذا أيضًا. يستبدل الحفظُ قيمته.</translation>
    </message>
    <message>
        <source>Someone else has just changed this.</source>
        <translation>غيّر شخص آخر هذا للتو.</translation>
    </message>
    <message>
        <source>Numbers that customers see: {}. They and the trunks are in the site file, and are read when the server starts.</source>
        <translation>الأرقام التي يراها العملاء: {}. هي وخطوط الربط في ملف الموقع، وتُقرأ عند بدء تشغيل الخادم.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Script and page</source>
        <translation>النص والصفحة</translation>
    </message>
    <message>
        <source>Those that take the number</source>
        <translation>التي تقبل الرقم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Agents who are offered its callbacks</source>
        <translation>الموظفون الذين تُعرض عليهم طلباته</translation>
    </message>
    <message>
        <source>Languages that customers speak in recordings</source>
        <translation>اللغات التي يتحدثها العملاء في التسجيلات</translation>
    </message>
    <message>
        <source>Codes such as en, es, at most 10. With several, the spoken one is detected; with none, English is expected.</source>
        <translation>رموز مثل en, es، عشرة على الأكثر. مع عدة رموز تُكتشف اللغة المنطوقة، وبدونها تُتوقع الإنجليزية.</translation>
    </message>
    <message>
        <source>Country of spoken numbers</source>
        <translation>بلد الأرقام المنطوقة</translation>
    </message>
    <message>
        <source>Two letters, such as US, for numbers that are spoken without a country code.</source>
        <translation>حرفان مثل US، للأرقام التي تُنطق بلا رمز البلد.</translation>
    </message>
    <message>
        <source>Kinds of numbers that it calls</source>
        <translation>أنواع الأرقام التي يتصل بها</translation>
    </message>
    <message>
        <source>Countries that it calls</source>
        <translation>البلدان التي يتصل بها</translation>
    </message>
    <message>
        <source>Two letters each, such as US, CA; empty for all.</source>
        <translation>حرفان لكل بلد مثل US, CA؛ فارغ للجميع.</translation>
    </message>
    <message>
        <source>all countries</source>
        <translation>كل البلدان</translation>
    </message>
    <message>
        <source>Trunk of its calls</source>
        <translation>خط الربط لمكالماته</translation>
    </message>
    <message>
        <source>Nothing is offered while the only trunk is away.</source>
        <translation>لا يُعرض شيء ما دام خط الربط الوحيد غير متاح.</translation>
    </message>
    <message>
        <source>Time for the agent&apos;s own telephone to answer</source>
        <translation>المهلة لرد هاتف الموظف</translation>
    </message>
    <message>
        <source>Time for a lost connection of the agent to come back</source>
        <translation>المهلة لعودة اتصال الموظف المنقطع</translation>
    </message>
    <message>
        <source>Detect voicemail boxes</source>
        <translation>اكتشاف صناديق البريد الصوتي</translation>
    </message>
    <message>
        <source>Message for voicemail boxes</source>
        <translation>رسالة لصناديق البريد الصوتي</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/please-call-us.</source>
        <translation>صوت من المقسم، مثل custom/please-call-us.</translation>
    </message>
    <message>
        <source>Record conversations</source>
        <translation>تسجيل المحادثات</translation>
    </message>
    <message>
        <source>Notice before a recording begins</source>
        <translation>تنبيه قبل بدء التسجيل</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/recorded.</source>
        <translation>صوت من المقسم، مثل custom/recorded.</translation>
    </message>
    <message>
        <source>What supervisors may do in a conversation</source>
        <translation>ما يجوز للمشرفين في المحادثة</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Speak to the agent alone</source>
        <translation>التحدث إلى الموظف وحده</translation>
    </message>
    <message>
        <source>Join the conversation</source>
        <translation>الانضمام إلى المحادثة</translation>
    </message>
    <message>
        <source>Show agents that a supervisor is in the call</source>
        <translation>إظهار وجود مشرف في المكالمة للموظفين</translation>
    </message>
    <message>
        <source>Fixed lines</source>
        <translation>خطوط ثابتة</translation>
    </message>
    <message>
        <source>Mobiles</source>
        <translation>هواتف محمولة</translation>
    </message>
    <message>
        <source>Toll-free numbers</source>
        <translation>أرقام مجانية</translation>
    </message>
    <message>
        <source>Internet telephones</source>
        <translation>هواتف الإنترنت</translation>
    </message>
    <message>
        <source>Personal numbers</source>
        <translation>أرقام شخصية</translation>
    </message>
    <message>
        <source>Companies&apos; universal numbers</source>
        <translation>أرقام الشركات الموحدة</translation>
    </message>
    <message>
        <source>Premium-rate numbers, which cost money</source>
        <translation>أرقام ذات تعرفة إضافية، مدفوعة</translation>
    </message>
    <message>
        <source>Shared-cost numbers, which cost money</source>
        <translation>أرقام بتكلفة مشتركة، مدفوعة</translation>
    </message>
    <message>
        <source>Pagers</source>
        <translation>أجهزة النداء</translation>
    </message>
    <message>
        <source>Voicemail access numbers</source>
        <translation>أرقام الوصول إلى البريد الصوتي</translation>
    </message>
    <message>
        <source>Most open callbacks</source>
        <translation>أقصى عدد للطلبات المفتوحة</translation>
    </message>
    <message>
        <source>With so many that are not completed, no more are accepted.</source>
        <translation>عند وجود هذا العدد غير المنتهي لا يُقبل المزيد.</translation>
    </message>
    <message>
        <source>Longest promise</source>
        <translation>أطول وعد</translation>
    </message>
    <message>
        <source>The latest beginning of a call, from the request. A callback that would begin later is refused.</source>
        <translation>أبعد موعد لبدء المكالمة منذ الطلب. يُرفض ما يبدأ بعد ذلك.</translation>
    </message>
    <message>
        <source>Cut-off before closing</source>
        <translation>التوقف قبل الإغلاق</translation>
    </message>
    <message>
        <source>So long before the schedule closes, no callback for today is accepted.</source>
        <translation>قبل إغلاق الجدول بهذه المدة لا يُقبل طلب لليوم نفسه.</translation>
    </message>
    <message>
        <source>Most requests of one number on one day</source>
        <translation>أقصى عدد للطلبات من رقم واحد في اليوم</translation>
    </message>
    <message>
        <source>An alert begins where a measure reaches its level, and ends once it has been better for long enough. Few agents and a low share are bad; of the others, much is bad.</source>
        <translation>يبدأ التنبيه عندما يبلغ المقياس مستواه، وينتهي عندما يتحسن مدة كافية. قلة الموظفين وانخفاض النسبة سيئان؛ وفي غيرهما ارتفاع القيمة هو السيئ.</translation>
    </message>
    <message>
        <source>Callbacks in the shift before the share reached counts</source>
        <translation>عدد طلبات المناوبة قبل أن تُحتسب نسبة من تم الوصول إليهم</translation>
    </message>
    <message>
        <source>Agents choose a code together with its completion status. Alt+Up and Alt+Down move a code, Delete removes it.</source>
        <translation>يختار الموظفون رمزًا مع حالة إنهائه. ينقل Alt+سهم لأعلى وAlt+سهم لأسفل الرمز، ويزيله Delete.</translation>
    </message>
    <message>
        <source>A code is required where the status has codes</source>
        <translation>الرمز إلزامي إن كانت للحالة رموز</translation>
    </message>
    <message>
        <source>Call script, shown beside the call</source>
        <translation>نص المكالمة، يظهر بجانبها</translation>
    </message>
    <message>
        <source>Note template, the beginning of a note</source>
        <translation>قالب الملاحظة، بداية الملاحظة</translation>
    </message>
    <message>
        <source>Address of the page about the customer</source>
        <translation>عنوان الصفحة الخاصة بالعميل</translation>
    </message>
    <message>
        <source>Such as https://crm.example.com/search?phone={number}; {customer_name}, {callback_id} and {attribute:NAME} are replaced, too.</source>
        <translation>مثل https://crm.example.com/search?phone={number}؛ تُستبدل أيضًا {customer_name} و{callback_id} و{attribute:NAME}.</translation>
    </message>
    <message>
        <source>The page opens</source>
        <translation>تُفتح الصفحة</translation>
    </message>
    <message>
        <source>when a callback is accepted</source>
        <translation>عند قبول طلب</translation>
    </message>
    <message>
        <source>when the customer answers</source>
        <translation>عندما يرد العميل</translation>
    </message>
    <message>
        <source>by key alone</source>
        <translation>بالمفتاح فقط</translation>
    </message>
    <message>
        <source>Schemes that its address may have</source>
        <translation>المخططات المسموح بها لعنوانها</translation>
    </message>
    <message>
        <source>Such as https; another one starts another program on the agent&apos;s machine.</source>
        <translation>مثل https؛ أي مخطط آخر يشغّل برنامجًا آخر على جهاز الموظف.</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>البحث بالاسم</translation>
    </message>
    <message>
        <source>Levels of alerts</source>
        <translation>مستويات التنبيهات</translation>
    </message>
    <message>
        <source>Warning from</source>
        <translation>تحذير من</translation>
    </message>
    <message>
        <source>Alarm from</source>
        <translation>إنذار من</translation>
    </message>
    <message>
        <source>Ends when better by</source>
        <translation>ينتهي بتحسّن قدره</translation>
    </message>
    <message>
        <source>for at least</source>
        <translation>لمدة لا تقل عن</translation>
    </message>
</context>
<context>
    <name>ProcessPane</name>
    <message>
        <source>Business process settings</source>
        <translation>إعدادات إجراء العمل</translation>
    </message>
    <message>
        <source>Callback Performance</source>
        <translation>الأداء</translation>
    </message>
    <message>
        <source>Callback Timing</source>
        <translation>الأوقات</translation>
    </message>
    <message>
        <source>Callback Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Current Interactions</source>
        <translation>التفاعلات الحالية</translation>
    </message>
    <message>
        <source>no opening scheduled</source>
        <translation>لا توجد فترة فتح مقررة</translation>
    </message>
    <message>
        <source>opens {}</source>
        <translation>يُفتح {}</translation>
    </message>
</context>
<context>
    <name>ProcessesPage</name>
    <message>
        <source>New…</source>
        <translation>جديد…</translation>
    </message>
    <message>
        <source>New business process</source>
        <translation>إجراء عمل جديد</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Remove the business process</source>
        <translation>إزالة إجراء العمل</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>التراجع عن التغييرات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Parts of the business process</source>
        <translation>أجزاء إجراء العمل</translation>
    </message>
    <message>
        <source>Hours and timing</source>
        <translation>المواعيد والأوقات</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>كنص</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>إجراءات العمل</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>غيّر شخص آخر إجراء العمل هذا في هذه الأثناء. تراجع عن تغييراتك لترى تغييراته؛ والحفظ مرة أخرى يستبدلها.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Fields that both of you changed are marked; check, and save again.</source>
        <translation>غيّر شخص آخر إجراء العمل هذا في هذه الأثناء. الحقول التي غيّرها كلاكما مميّزة؛ تحقق منها ثم احفظ مرة أخرى.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Their changes are shown, yours are kept; check, and save again.</source>
        <translation>غيّر شخص آخر إجراء العمل هذا في هذه الأثناء. تظهر تغييراته وتبقى تغييراتك؛ تحقق ثم احفظ مرة أخرى.</translation>
    </message>
    <message>
        <source>Not saved. The fields that are marked name what is wrong.</source>
        <translation>لم يُحفظ. الحقول المميّزة تبيّن الخطأ.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason, kept with the callback</source>
        <translation>السبب، ويُحفظ مع المعاودة</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>Reasons for Not Ready, in the order of the menu</source>
        <translation>أسباب عدم الجاهزية، بترتيب القائمة</translation>
    </message>
    <message>
        <source>Name, which reports show in every language</source>
        <translation>الاسم الذي تعرضه التقارير بكل لغة</translation>
    </message>
    <message>
        <source>Shown in {}</source>
        <translation>النص باللغة {}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>التراجع عن التغييرات</translation>
    </message>
    <message>
        <source>What agents choose from when they are not ready. An agent who has a reason that is removed keeps it until the next change of state. A name without a text for a language is shown as it is written.</source>
        <translation>ما يختار منه الوكلاء عندما لا يكونون جاهزين. الوكيل الذي أُزيل سببه يحتفظ به حتى تغيير الحالة التالي. الاسم الذي ليس له نص بلغة ما يُعرض كما هو مكتوب.</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>سبب جديد</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل لأعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل لأسفل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Someone else has changed the reasons meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>غيّر شخص آخر الأسباب في هذه الأثناء. تراجع عن تغييراتك لترى تغييراته؛ والحفظ مرة أخرى يستبدلها.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>call {when}</source>
        <translation>مكالمة {when}</translation>
    </message>
    <message>
        <source>{when}, {n} of {all}</source>
        <translation>{when}، {n} من {all}</translation>
    </message>
    <message>
        <source>rough draft</source>
        <translation>مسودة أولية</translation>
    </message>
    <message>
        <source>times estimated</source>
        <translation>الأوقات تقديرية</translation>
    </message>
    <message>
        <source>certainty unknown</source>
        <translation>درجة الثقة غير معروفة</translation>
    </message>
    <message>
        <source>dotted: unsure</source>
        <translation>منقّط: غير مؤكد</translation>
    </message>
    <message>
        <source>Someone speaks, but the words could not be made out. Listen to the recording.</source>
        <translation>هناك من يتحدث، لكن تعذر فهم الكلمات. استمع إلى التسجيل.</translation>
    </message>
    <message>
        <source>No words were heard in this recording.</source>
        <translation>لم تُسمع كلمات في هذا التسجيل.</translation>
    </message>
    <message>
        <source>Transcribing…</source>
        <translation>جارٍ تحويل التسجيل إلى نص…</translation>
    </message>
    <message>
        <source>This recording could not be transcribed.</source>
        <translation>تعذر تحويل هذا التسجيل إلى نص.</translation>
    </message>
    <message>
        <source>This recording could not be transcribed. It can still be heard.</source>
        <translation>تعذر تحويل هذا التسجيل إلى نص. ما زال بالإمكان سماعه.</translation>
    </message>
    <message>
        <source>Loading the transcription…</source>
        <translation>جارٍ تحميل النص…</translation>
    </message>
    <message>
        <source>There is no transcription.</source>
        <translation>لا يوجد نص.</translation>
    </message>
    <message>
        <source>Only the newest recording is transcribed.</source>
        <translation>يُحوَّل أحدث تسجيل فقط إلى نص.</translation>
    </message>
    <message>
        <source>There is no transcription of this recording.</source>
        <translation>لا يوجد نص لهذا التسجيل.</translation>
    </message>
</context>
<context>
    <name>RecordingView</name>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Recording of</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Copy the transcription</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>تشغيل التسجيل</translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>إظهار التسجيل</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>conversation of {}</source>
        <translation>محادثة {}</translation>
    </message>
    <message>
        <source>recording of {}</source>
        <translation>تسجيل {}</translation>
    </message>
    <message>
        <source>Conversations are not transcribed.</source>
        <translation>لا تُفرَّغ المحادثات نصيًا.</translation>
    </message>
    <message>
        <source>The customer left no recording.</source>
        <translation>لم يترك العميل تسجيلاً.</translation>
    </message>
</context>
<context>
    <name>RefusalList</name>
    <message>
        <source>Refused callbacks</source>
        <translation>المعاودات المرفوضة</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>There is no such open callback.</source>
        <translation>لا توجد معاودة مفتوحة كهذه.</translation>
    </message>
    <message>
        <source>There is no such open callback, or you may not see it.</source>
        <translation>لا توجد معاودة مفتوحة كهذه، أو لا يُسمح لك برؤيتها.</translation>
    </message>
    <message>
        <source>An agent has the callback already.</source>
        <translation>المعاودة لدى موظف بالفعل.</translation>
    </message>
    <message>
        <source>An agent has the callback and has been notified.</source>
        <translation>المعاودة لدى موظف وقد أُبلغ.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be changed once it is back.</source>
        <translation>المعاودة لدى موظف؛ يمكن تغييرها بعد عودتها.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be completed once it is back.</source>
        <translation>المعاودة لدى موظف؛ يمكن إنهاؤها بعد عودتها.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be purged once it is back.</source>
        <translation>المعاودة لدى موظف؛ يمكن حذفها نهائيًا بعد عودتها.</translation>
    </message>
    <message>
        <source>An agent has the callback; the action can no longer be undone for it.</source>
        <translation>المعاودة لدى موظف؛ لم يعد التراجع عنها ممكنًا.</translation>
    </message>
    <message>
        <source>Only a pending callback can be sent to the queue.</source>
        <translation>لا تُرسل إلى قائمة الانتظار إلا المعاودة المعلّقة.</translation>
    </message>
    <message>
        <source>Callbacks of this business process are stopped; start them first.</source>
        <translation>معاودات إجراء العمل هذا متوقفة؛ ابدأها أولًا.</translation>
    </message>
    <message>
        <source>The business process is off schedule; callbacks go to the queue when it opens.</source>
        <translation>إجراء العمل خارج أوقاته؛ تنتقل المعاودات إلى قائمة الانتظار عند فتحه.</translation>
    </message>
    <message>
        <source>It is outside the calling hours in the customer&apos;s time zone.</source>
        <translation>الوقت خارج ساعات الاتصال في منطقة العميل الزمنية.</translation>
    </message>
    <message>
        <source>The callback expires before that time.</source>
        <translation>تنتهي صلاحية المعاودة قبل ذلك الوقت.</translation>
    </message>
    <message>
        <source>The customer has another open callback there.</source>
        <translation>للعميل معاودة مفتوحة أخرى هناك.</translation>
    </message>
    <message>
        <source>The callback has changed since the action; nothing was undone for it.</source>
        <translation>تغيّرت المعاودة منذ الإجراء؛ لم يُتراجع عن شيء فيها.</translation>
    </message>
    <message>
        <source>The callback was completed by something else.</source>
        <translation>أُنهيت المعاودة بسبب آخر.</translation>
    </message>
    <message>
        <source>A new shift has begun, so that the figures of the former one are final.</source>
        <translation>بدأت مناوبة جديدة، فأصبحت أرقام السابقة نهائية.</translation>
    </message>
    <message>
        <source>There is no such action that can still be undone.</source>
        <translation>لم يعد التراجع عن هذا الإجراء ممكنًا.</translation>
    </message>
    <message>
        <source>The callback is completed already.</source>
        <translation>المعاودة منتهية بالفعل.</translation>
    </message>
    <message>
        <source>Only a wrap-up that is completed with a status can be corrected.</source>
        <translation>لا يمكن تصحيح العمل بعد المكالمة إلا إذا اكتمل بحالة.</translation>
    </message>
    <message>
        <source>The callback was ended by something else since the wrap-up.</source>
        <translation>انتهت معاودة الاتصال لسبب آخر بعد إنهاء المكالمة.</translation>
    </message>
    <message>
        <source>The customer has another open callback by now, which the correction would double.</source>
        <translation>لدى العميل الآن معاودة اتصال أخرى مفتوحة، وسيكررها التصحيح.</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected, so the agent can only be set offline.</source>
        <translation>برنامج الموظف غير متصل؛ لا يمكن إلا جعل حالته غير متصل.</translation>
    </message>
    <message>
        <source>The business process has as many open callbacks as it takes.</source>
        <translation>لدى إجراء العمل أقصى عدد يقبله من المعاودات المفتوحة.</translation>
    </message>
    <message>
        <source>The business process does not call this number.</source>
        <translation>إجراء العمل لا يتصل بهذا الرقم.</translation>
    </message>
    <message>
        <source>There is nothing to correct: five minutes have passed since the agent&apos;s last callback, or a new shift has begun.</source>
        <translation>لا شيء لتصحيحه: مرت خمس دقائق على آخر معاودة اتصال للموظف، أو بدأت مناوبة جديدة.</translation>
    </message>
</context>
<context>
    <name>RefusalsDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>End interaction state</source>
        <translation>الحالة النهائية للتفاعل</translation>
    </message>
    <message>
        <source>Original entrance time</source>
        <translation>وقت الدخول الأصلي</translation>
    </message>
    <message>
        <source>Last attempt time</source>
        <translation>وقت آخر محاولة</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Total attempts</source>
        <translation>مجموع المحاولات</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
</context>
<context>
    <name>ReportBar</name>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر ٣٠ يومًا</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>من – إلى</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>كل إجراءات العمل</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Newest file</source>
        <translation>أحدث ملف</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Failed at {time}: {reason}</source>
        <translation>فشل في {time}: {reason}</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>لم يُكتب بعد</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>كُتب</translation>
    </message>
    <message>
        <source>Completed callbacks (6.04)</source>
        <translation>المعاودات المكتملة (6.04)</translation>
    </message>
    <message>
        <source>Figures: {}</source>
        <translation>أرقام: {}</translation>
    </message>
</context>
<context>
    <name>ReportFilesPage</name>
    <message>
        <source>Scheduled files</source>
        <translation>الملفات المجدولة</translation>
    </message>
    <message>
        <source>The server writes these reports into folders each day. The site file lists them.</source>
        <translation>يكتب الخادم هذه التقارير في مجلدات كل يوم. يسردها ملف الموقع.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>تعذّر تحميل القائمة</translation>
    </message>
    <message>
        <source>No files are scheduled</source>
        <translation>لا ملفات مجدولة</translation>
    </message>
    <message>
        <source>An administrator lists reports in the site file, and the server writes them each day.</source>
        <translation>يسرد المسؤول التقارير في ملف الموقع، ويكتبها الخادم كل يوم.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>The report could not be loaded</source>
        <translation>تعذر تحميل التقرير</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>المعاودات المكتملة</translation>
    </message>
    <message>
        <source>6.04 Completed Callback Interaction</source>
        <translation>6.04 المعاودات المكتملة</translation>
    </message>
    <message>
        <source>Find completed callbacks by number or name</source>
        <translation>البحث عن المعاودات المكتملة بالرقم أو الاسم</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>الرقم أو الاسم</translation>
    </message>
    <message>
        <source>Loading the report…</source>
        <translation>جارٍ تحميل التقرير…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed, more as you scroll</source>
        <translation>
            <numerusform>لا معاودات مكتملة</numerusform>
            <numerusform>معاودة مكتملة واحدة، والمزيد عند التمرير</numerusform>
            <numerusform>معاودتان مكتملتان، والمزيد عند التمرير</numerusform>
            <numerusform>%Ln معاودات مكتملة، والمزيد عند التمرير</numerusform>
            <numerusform>%Ln معاودة مكتملة، والمزيد عند التمرير</numerusform>
            <numerusform>%Ln معاودة مكتملة، والمزيد عند التمرير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed</source>
        <translation>
            <numerusform>لا معاودات مكتملة</numerusform>
            <numerusform>معاودة مكتملة واحدة</numerusform>
            <numerusform>معاودتان مكتملتان</numerusform>
            <numerusform>%Ln معاودات مكتملة</numerusform>
            <numerusform>%Ln معاودة مكتملة</numerusform>
            <numerusform>%Ln معاودة مكتملة</numerusform>
        </translation>
    </message>
    <message>
        <source>No completed callbacks match</source>
        <translation>لا توجد معاودات مكتملة مطابقة</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>ابحث عن رقم أو اسم آخر، أو أزل عوامل التصفية.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>No callback was completed in this period</source>
        <translation>لم تكتمل أي معاودة في هذه الفترة</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>اختر أعلاه فترة أطول.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
</context>
<context>
    <name>ReportsPlace</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>المعاودات المكتملة</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>أرقام فترة</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Scheduled files</source>
        <translation>الملفات المجدولة</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>{} s left</source>
        <translation>بقي {} ث</translation>
    </message>
</context>
<context>
    <name>ScriptPane</name>
    <message>
        <source>Script</source>
        <translation>نص المكالمة</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>مكان التفاعل</translation>
    </message>
    <message>
        <source>Why not offered</source>
        <translation>سبب عدم العرض</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>عدد المحاولات</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>الدخول</translation>
    </message>
    <message>
        <source>Requested agent</source>
        <translation>الموظف المطلوب</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>with an agent</source>
        <translation>لدى موظف</translation>
    </message>
    <message>
        <source>ready to offer</source>
        <translation>جاهزة للعرض</translation>
    </message>
    <message>
        <source> +{}</source>
        <translation> +{}</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>off schedule</source>
        <translation>خارج الدوام</translation>
    </message>
    <message>
        <source>calling hours</source>
        <translation>ساعات الاتصال</translation>
    </message>
    <message>
        <source>no common hour</source>
        <translation>لا توجد ساعة مشتركة</translation>
    </message>
    <message>
        <source>held</source>
        <translation>محتجزة</translation>
    </message>
    <message>
        <source>number in use</source>
        <translation>الرقم قيد الاستخدام</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>الموظف غائب</translation>
    </message>
    <message>
        <source>no agent free</source>
        <translation>لا يوجد موظف متفرغ</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>مهلة بعد الرفض</translation>
    </message>
    <message>
        <source>no telephony</source>
        <translation>لا توجد هاتفية</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>لا يوجد خط</translation>
    </message>
    <message>
        <source>due {}</source>
        <translation>الموعد {}</translation>
    </message>
    <message>
        <source>opens {}</source>
        <translation>يُفتح {}</translation>
    </message>
    <message>
        <source>calls from {}</source>
        <translation>الاتصال من {}</translation>
    </message>
    <message>
        <source>{reason}, until {time}</source>
        <translation>{reason}، حتى {time}</translation>
    </message>
    <message>
        <source>held for a supervisor</source>
        <translation>محتجزة لمشرف</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} من {limit}</translation>
    </message>
    <message>
        <source>being transcribed</source>
        <translation>قيد التحويل إلى نص</translation>
    </message>
    <message>
        <source>transcribed</source>
        <translation>حُوّل إلى نص</translation>
    </message>
    <message>
        <source>could not be transcribed</source>
        <translation>تعذر تحويله إلى نص</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find callbacks by number or name</source>
        <translation>البحث عن المعاودات بالرقم أو الاسم</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>الرقم أو الاسم</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>مكان التفاعل</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Any location</source>
        <translation>أي مكان</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>المسلَّمة إلى المشرفين</translation>
    </message>
    <message>
        <source>Any due time</source>
        <translation>أي موعد</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>حان موعدها</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>لاحقًا اليوم</translation>
    </message>
    <message>
        <source>After today</source>
        <translation>بعد اليوم</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>كل إجراءات العمل</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>أي موظف</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>opens, and hears something</source>
        <translation>يُفتح ويلتقط صوتًا</translation>
    </message>
    <message>
        <source>opens, and hears nothing at all</source>
        <translation>يُفتح ولا يسمع شيئًا على الإطلاق</translation>
    </message>
    <message>
        <source>Switch the microphone on at the headset, and allow it in the system&apos;s privacy settings. It is needed only if this desktop is your phone.</source>
        <translation>شغّل الميكروفون في السماعة واسمح به في إعدادات الخصوصية في النظام. لا حاجة إليه إلا إذا كان هذا البرنامج هاتفك.</translation>
    </message>
    <message>
        <source>does not open</source>
        <translation>لا يُفتح</translation>
    </message>
    <message>
        <source>It is needed only if this desktop is your phone.</source>
        <translation>لا حاجة إليه إلا إذا كان هذا البرنامج هاتفك.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. Install the program again.</source>
        <translation>هاتف هذا البرنامج لا يعمل. ثبّت البرنامج من جديد.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>settings in {}</source>
        <translation>الإعدادات في {}</translation>
    </message>
    <message>
        <source>logs in {}</source>
        <translation>السجلات في {}</translation>
    </message>
    <message>
        <source>no logs</source>
        <translation>لا توجد سجلات</translation>
    </message>
    <message>
        <source>Cannot be written: {}. Free some disk space, or have its owner and permissions corrected.</source>
        <translation>تعذرت الكتابة: {}. وفّر مساحة على القرص أو اطلب تصحيح المالك والأذونات.</translation>
    </message>
    <message>
        <source>the log folder</source>
        <translation>مجلد السجلات</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>النهج</translation>
    </message>
    <message>
        <source>an administrator has set nothing</source>
        <translation>لم يحدد المسؤول شيئًا</translation>
    </message>
    <message>
        <source>Invalid, so not applied: {}</source>
        <translation>غير صالح، لذلك لم يُطبق: {}</translation>
    </message>
    <message>
        <source>enforces {}</source>
        <translation>يفرض {}</translation>
    </message>
    <message>
        <source>sets defaults for {}</source>
        <translation>يحدد قيمًا افتراضية لـ {}</translation>
    </message>
    <message>
        <source>group policy, {}</source>
        <translation>نهج المجموعة، {}</translation>
    </message>
    <message>
        <source>the installer, {}</source>
        <translation>برنامج التثبيت، {}</translation>
    </message>
    <message>
        <source>configuration profile, {}</source>
        <translation>ملف تعريف للإعداد، {}</translation>
    </message>
    <message>
        <source>Callback Desk {}: self-test</source>
        <translation>Callback Desk {}: الفحص الذاتي</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>not available from here</source>
        <translation>غير متاحة من هنا</translation>
    </message>
    <message>
        <source>Start it in a desktop session, signed in at the machine or remotely.</source>
        <translation>شغّله في جلسة رسومية، على الجهاز أو عن بُعد.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>شريط الإعلام</translation>
    </message>
    <message>
        <source>there</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>Closing the window minimises it, and offers still come up. Some desktops can add a tray.</source>
        <translation>إغلاق النافذة يصغّرها، وتستمر العروض في الظهور. يمكن إضافة شريط إعلام في بعض الأنظمة.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>by this program&apos;s own popup</source>
        <translation>بنافذة هذا البرنامج نفسه</translation>
    </message>
    <message>
        <source>the desktop shows them</source>
        <translation>يعرضها النظام</translation>
    </message>
    <message>
        <source>the desktop shows none</source>
        <translation>لا يعرض النظام أيًّا منها</translation>
    </message>
    <message>
        <source>Offers appear only in this program&apos;s own popup. A notification service would show them too.</source>
        <translation>تظهر العروض في نافذة هذا البرنامج فقط. تعرضها أيضًا خدمة إشعارات.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>the sound system does not answer</source>
        <translation>نظام الصوت لا يستجيب</translation>
    </message>
    <message>
        <source>Sign out of this computer and in again, or restart its sound system.</source>
        <translation>سجّل الخروج من هذا الجهاز ثم ادخل من جديد، أو أعد تشغيل نظام الصوت.</translation>
    </message>
    <message>
        <source>no playback device</source>
        <translation>لا يوجد جهاز تشغيل</translation>
    </message>
    <message>
        <source>Plug in a headset or speakers. Without one, offers do not ring and recordings can only be read.</source>
        <translation>صِل سماعة رأس أو مكبرات صوت. من دونها لا ترن العروض ولا يمكن إلا قراءة التسجيلات.</translation>
    </message>
    <message>
        <source>plays on {} by default</source>
        <translation>يشغّل على {} افتراضيًا</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>حافظة المفاتيح</translation>
    </message>
    <message>
        <source>stores, reads and deletes entries</source>
        <translation>تحفظ المدخلات وتقرؤها وتحذفها</translation>
    </message>
    <message>
        <source>not usable: {}</source>
        <translation>غير قابلة للاستخدام: {}</translation>
    </message>
    <message>
        <source>Without a keyring you must sign in at each start. Unlock it, or have one installed.</source>
        <translation>من دون حافظة مفاتيح يجب تسجيل الدخول عند كل بدء. افتح قفلها أو اطلب تثبيت واحدة.</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>لم يُحدد شيء</translation>
    </message>
    <message>
        <source>Sign in once, or use --server URL. An administrator can set it for all users.</source>
        <translation>سجّل الدخول مرة واحدة أو استخدم --server URL. يمكن للمسؤول تحديده لكل المستخدمين.</translation>
    </message>
    <message>
        <source>Write an address such as https://callbacks.example.com.</source>
        <translation>اكتب عنوانًا مثل https://callbacks.example.com.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>through the proxy {}</source>
        <translation>عبر الوكيل {}</translation>
    </message>
    <message>
        <source>version {version} answers in {time} ms</source>
        <translation>الإصدار {version} يستجيب خلال {time} مللي ثانية</translation>
    </message>
    <message>
        <source>No proxy has that name.</source>
        <translation>لا يوجد وكيل بهذا الاسم.</translation>
    </message>
    <message>
        <source>The network cannot reach the proxy.</source>
        <translation>تعذر على الشبكة الوصول إلى الوكيل.</translation>
    </message>
    <message>
        <source>The proxy, or the server behind it, did not answer in time.</source>
        <translation>لم يستجب الوكيل أو الخادم خلفه في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The proxy does not answer, so the server was not contacted.</source>
        <translation>الوكيل لا يستجيب، لذلك لم يُتصل بالخادم.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address in this system&apos;s settings and in the variable {variable}, and check that the proxy runs. If no proxy is needed here, remove it, or add the server&apos;s name to no_proxy.</source>
        <translation>تحقق من عنوان الوكيل في إعدادات هذا النظام وفي المتغير {variable}، وتأكد من أن الوكيل يعمل. إذا لم تكن هناك حاجة إلى وكيل فأزله أو أضف اسم الخادم إلى no_proxy.</translation>
    </message>
    <message>
        <source>Check the address, the network and, away from the office, the VPN; then test again.</source>
        <translation>تحقق من العنوان والشبكة، ومن VPN خارج المكتب، ثم افحص من جديد.</translation>
    </message>
    <message>
        <source>Check that the server runs and that no firewall blocks this machine.</source>
        <translation>تأكد من أن الخادم يعمل وأن أي جدار حماية لا يحجب هذا الجهاز.</translation>
    </message>
    <message>
        <source>Have the proxy allow the server&apos;s name, or add the name to no_proxy.</source>
        <translation>اطلب أن يسمح الوكيل باسم الخادم، أو أضف الاسم إلى no_proxy.</translation>
    </message>
    <message>
        <source>See the certificate below.</source>
        <translation>انظر الشهادة أدناه.</translation>
    </message>
    <message>
        <source>Check whether the address should begin with http:// or have another port.</source>
        <translation>تحقق مما إذا كان العنوان يجب أن يبدأ بـ http:// أو أن يكون له منفذ آخر.</translation>
    </message>
    <message>
        <source>Check the address; a callback-server must answer there.</source>
        <translation>تحقق من العنوان؛ يجب أن يستجيب هناك callback-server.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>not known, because no secure connection was made</source>
        <translation>غير معروفة، لعدم إنشاء اتصال آمن</translation>
    </message>
    <message>
        <source>not valid before {:%Y-%m-%d}</source>
        <translation>غير صالحة قبل {:%Y-%m-%d}</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock; if it is right, have a new certificate issued.</source>
        <translation>اضبط ساعة هذا الجهاز؛ وإذا كانت صحيحة فاطلب إصدار شهادة جديدة.</translation>
    </message>
    <message>
        <source>Have it renewed: once it expires, no one can sign in.</source>
        <translation>اطلب تجديدها: بعد انتهائها لا يستطيع أحد تسجيل الدخول.</translation>
    </message>
    <message>
        <source>none: plain HTTP that does not leave this machine</source>
        <translation>لا توجد: HTTP غير مشفر لا يغادر هذا الجهاز</translation>
    </message>
    <message>
        <source>none: plain HTTP, so others on the network can read passwords</source>
        <translation>لا توجد: HTTP غير مشفر، فيمكن لآخرين في الشبكة قراءة كلمات المرور</translation>
    </message>
    <message>
        <source>Set up https:// on the server, and use that address.</source>
        <translation>أعدّ https:// على الخادم واستخدم ذلك العنوان.</translation>
    </message>
    <message>
        <source>expired on {}</source>
        <translation>انتهت في {}</translation>
    </message>
    <message>
        <source>of {subject}, issued by {issuer}</source>
        <translation>لـ {subject}، أصدرها {issuer}</translation>
    </message>
    <message>
        <source>trusted by {}</source>
        <translation>موثوقة لدى {}</translation>
    </message>
    <message>
        <source>no longer valid</source>
        <translation>لم تعد صالحة</translation>
    </message>
    <message>
        <source>of another server</source>
        <translation>لخادم آخر</translation>
    </message>
    <message>
        <source>not trusted by {}</source>
        <translation>غير موثوقة لدى {}</translation>
    </message>
    <message>
        <source>Have it renewed at the server; if it was, set this machine&apos;s clock.</source>
        <translation>اطلب تجديدها في الخادم؛ وإذا تم ذلك فاضبط ساعة هذا الجهاز.</translation>
    </message>
    <message>
        <source>Use the name that the certificate is for, or have one issued for this name.</source>
        <translation>استخدم الاسم الذي صدرت له الشهادة، أو اطلب إصدار شهادة لهذا الاسم.</translation>
    </message>
    <message>
        <source>Have the issuer&apos;s certificate added to what this machine trusts. If you do not know the issuer, do not sign in.</source>
        <translation>اطلب إضافة شهادة الجهة المصدرة إلى ما يثق به هذا الجهاز. إذا كنت لا تعرف هذه الجهة فلا تسجّل الدخول.</translation>
    </message>
    <message>
        <source>the Windows certificate store</source>
        <translation>مخزن شهادات Windows</translation>
    </message>
    <message>
        <source>Fix the server problem first, then test again.</source>
        <translation>أصلح مشكلة الخادم أولاً ثم افحص من جديد.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>not compared, because the server did not answer</source>
        <translation>لم تُقارن لأن الخادم لم يستجب</translation>
    </message>
    <message>
        <source>matches the server&apos;s within {} s</source>
        <translation>تطابق ساعة الخادم بفارق {} ث</translation>
    </message>
    <message>
        <source>{} s behind the server&apos;s</source>
        <translation>متأخرة {} ث عن ساعة الخادم</translation>
    </message>
    <message>
        <source>{} s ahead of the server&apos;s</source>
        <translation>متقدمة {} ث على ساعة الخادم</translation>
    </message>
    <message>
        <source>Let this machine set its clock from the network. Countdowns are still right; times of day are not.</source>
        <translation>دع هذا الجهاز يضبط ساعته من الشبكة. العد التنازلي صحيح؛ أما أوقات اليوم فلا.</translation>
    </message>
</context>
<context>
    <name>SelfTestWindow</name>
    <message>
        <source>Self-test</source>
        <translation>الفحص الذاتي</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>الفحص من جديد</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>نسخ للدعم الفني</translation>
    </message>
    <message>
        <source>Show the logs</source>
        <translation>إظهار السجلات</translation>
    </message>
    <message>
        <source>This machine and the server</source>
        <translation>هذا الجهاز والخادم</translation>
    </message>
    <message>
        <source>The copied text contains no names and no passwords.</source>
        <translation>لا يحتوي النص المنسوخ على أسماء أو كلمات مرور.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>كل شيء على ما يرام</translation>
    </message>
    <message>
        <source>You can work, but there are warnings</source>
        <translation>يمكنك العمل، لكن هناك تحذيرات</translation>
    </message>
    <message>
        <source>A problem keeps you from working</source>
        <translation>هناك مشكلة تمنعك من العمل</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>خطأ</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>آخر نشاط</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>تنتهي تلقائيًا</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>هذا</translation>
    </message>
</context>
<context>
    <name>SessionsDialog</name>
    <message>
        <source>Where you are signed in</source>
        <translation>أين سجّلت الدخول</translation>
    </message>
    <message>
        <source>Sessions of {}</source>
        <translation>جلسات {}</translation>
    </message>
    <message>
        <source>End this session</source>
        <translation>إنهاء هذه الجلسة</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>تسجيل الخروج من كل مكان آخر</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>تسجيل الخروج من كل مكان</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>Not signed in anywhere</source>
        <translation>لا توجد جلسات مفتوحة</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>The sessions could not be read</source>
        <translation>تعذّرت قراءة الجلسات</translation>
    </message>
</context>
<context>
    <name>SetStateDialog</name>
    <message>
        <source>Set the state of {}</source>
        <translation>تعيين حالة {}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Note, shown to the agent</source>
        <translation>ملاحظة تظهر للموظف</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected.</source>
        <translation>لا يوجد سطح مكتب متصل للموظف.</translation>
    </message>
    <message>
        <source>It takes effect after the present interaction.</source>
        <translation>يسري ذلك بعد التفاعل الحالي.</translation>
    </message>
    <message>
        <source>It takes effect at once, and the agent sees who has set it.</source>
        <translation>يسري فورًا، ويرى الموظف من عيَّنه.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>changed, not saved</source>
        <translation>تغيّر ولم يُحفظ</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>مستوى ميكروفونك</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>أسفل اليمين</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>أسفل اليسار</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>أعلى اليمين</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>أعلى اليسار</translation>
    </message>
    <message>
        <source>Keys that work while another program is in front</source>
        <translation>مفاتيح تعمل أثناء وجود برنامج آخر في المقدمة</translation>
    </message>
    <message>
        <source>Play a sound when an alert begins</source>
        <translation>تشغيل صوت عند بدء تنبيه</translation>
    </message>
    <message>
        <source>Notify me of alerts while another window is in front</source>
        <translation>إشعاري بالتنبيهات أثناء وجود نافذة أخرى في المقدمة</translation>
    </message>
    <message>
        <source>Answer, hang up and mute with the headset&apos;s buttons</source>
        <translation>الرد وإنهاء المكالمة وكتم الصوت بأزرار سماعة الرأس</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>24 hours: 15:04</source>
        <translation>٢٤ ساعة: ١٥:٠٤</translation>
    </message>
    <message>
        <source>12 hours: 3:04 PM</source>
        <translation>١٢ ساعة: ٣:٠٤ م</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>الرنين على</translation>
    </message>
    <message>
        <source>Ring volume</source>
        <translation>مستوى الرنين</translation>
    </message>
    <message>
        <source>Play recordings on</source>
        <translation>تشغيل التسجيلات على</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Popup position</source>
        <translation>موضع العرض</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>التحديثات</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>الإصدارات الأحدث</translation>
    </message>
    <message>
        <source>Keys in every window</source>
        <translation>مفاتيح في كل النوافذ</translation>
    </message>
    <message>
        <source>Keys in this program</source>
        <translation>مفاتيح في هذا البرنامج</translation>
    </message>
    <message>
        <source>Keys in the supervisor window</source>
        <translation>مفاتيح في نافذة المشرف</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Calls on this desktop</source>
        <translation>المكالمات على هذا البرنامج</translation>
    </message>
    <message>
        <source>Listen with</source>
        <translation>الاستماع عبر</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>التحدث عبر</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>مقفل من قِبل {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>ShiftChart</name>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>هذه المناوبة، بأرباع الساعة</translation>
    </message>
    <message>
        <source>{begin}–{end}: {entered} entered, {reached} reached, {failed} failed, {waiting} waiting</source>
        <translation>{begin}–{end}: الواردة {entered}، تم الوصول {reached}، الفاشلة {failed}، المنتظرة {waiting}</translation>
    </message>
    <message>
        <source>The arrow keys go from quarter hour to quarter hour.</source>
        <translation>تنتقل مفاتيح الأسهم من ربع ساعة إلى آخر.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Accept the callback offered</source>
        <translation>قبول المعاودة المعروضة</translation>
    </message>
    <message>
        <source>Decline the callback offered</source>
        <translation>رفض المعاودة المعروضة</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>The red X: decline, hang up, or complete</source>
        <translation>علامة X الحمراء: رفض أو إنهاء المكالمة أو إكمال</translation>
    </message>
    <message>
        <source>Play or pause the recording</source>
        <translation>تشغيل التسجيل أو إيقافه مؤقتًا</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>٥ ثوانٍ إلى الخلف</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>٥ ثوانٍ إلى الأمام</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>اتصال الآن</translation>
    </message>
    <message>
        <source>Postpone the callback</source>
        <translation>تأجيل المعاودة</translation>
    </message>
    <message>
        <source>Hand the callback to a supervisor</source>
        <translation>تسليم المعاودة إلى مشرف</translation>
    </message>
    <message>
        <source>Before the call: apply the first number or time found; later: choose the first completion status; 2 to 6: the others</source>
        <translation>قبل الاتصال: استخدام أول رقم أو وقت عُثر عليه؛ وبعده: اختيار النتيجة الأولى؛ ومن 2 إلى 6 للأخرى</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>Go to the customer&apos;s history, and have it read out</source>
        <translation>الانتقال إلى سجل العميل وقراءته بصوت عالٍ</translation>
    </message>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>فتح صفحة العميل</translation>
    </message>
    <message>
        <source>Correct the last callback</source>
        <translation>تصحيح آخر معاودة اتصال</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>إكمال</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>اختر حالتك</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Mute your microphone, or take it back</source>
        <translation>كتم ميكروفونك أو إلغاء كتمه</translation>
    </message>
    <message>
        <source>Put the customer on hold, or take the customer back</source>
        <translation>تعليق العميل أو العودة إلى المحادثة</translation>
    </message>
    <message>
        <source>Open the keypad</source>
        <translation>فتح لوحة الأرقام</translation>
    </message>
    <message>
        <source>Leave the message on the customer&apos;s voicemail box</source>
        <translation>ترك الرسالة في البريد الصوتي للعميل</translation>
    </message>
    <message>
        <source>Pause the recording of the conversation, or go on with it</source>
        <translation>إيقاف تسجيل المحادثة مؤقتًا أو استئنافه</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>إنشاء معاودة لرقم</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>البحث في سجلّك</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>نسخ الرقم</translation>
    </message>
    <message>
        <source>Go to Monitor; Ctrl+2 to Ctrl+6: the other pages</source>
        <translation>الانتقال إلى المراقبة؛ Ctrl+2 إلى Ctrl+6: الصفحات الأخرى</translation>
    </message>
    <message>
        <source>Open Callback Performance; Alt+2 to Alt+4: the other tabs</source>
        <translation>فتح الأداء؛ Alt+2 إلى Alt+4: علامات التبويب الأخرى</translation>
    </message>
    <message>
        <source>Go to the search field; again: to the next one</source>
        <translation>الانتقال إلى حقل البحث؛ ومرة أخرى: إلى التالي</translation>
    </message>
    <message>
        <source>Refresh the page; without a connection: connect</source>
        <translation>تحديث الصفحة؛ ومن دون اتصال: الاتصال</translation>
    </message>
    <message>
        <source>Save Callback Timing, or export the report</source>
        <translation>حفظ الأوقات أو تصدير التقرير</translation>
    </message>
    <message>
        <source>Stop the business process (in the monitor)</source>
        <translation>إيقاف إجراء العمل (في المراقبة)</translation>
    </message>
    <message>
        <source>Start the business process (in the monitor)</source>
        <translation>بدء إجراء العمل (في المراقبة)</translation>
    </message>
    <message>
        <source>Send to queue (in a list of callbacks)</source>
        <translation>إرسال إلى قائمة الانتظار (في قائمة معاودات)</translation>
    </message>
    <message>
        <source>Give to an agent (in a list of callbacks)</source>
        <translation>إسناد إلى موظف (في قائمة معاودات)</translation>
    </message>
    <message>
        <source>Change due time, priority or business process (in a list of callbacks)</source>
        <translation>تغيير الموعد أو الأولوية أو إجراء العمل (في قائمة معاودات)</translation>
    </message>
    <message>
        <source>Withdraw (in a list of callbacks)</source>
        <translation>سحب (في قائمة معاودات)</translation>
    </message>
    <message>
        <source>Purge (in a list of callbacks)</source>
        <translation>حذف نهائي (في قائمة معاودات)</translation>
    </message>
    <message>
        <source>Undo the last command (in a list of callbacks)</source>
        <translation>التراجع عن الأمر الأخير (في قائمة معاودات)</translation>
    </message>
    <message>
        <source>Create a callback</source>
        <translation>إنشاء معاودة</translation>
    </message>
    <message>
        <source>Set the state of an agent (in Agents)</source>
        <translation>تعيين حالة موظف (في الموظفين)</translation>
    </message>
    <message>
        <source>Correct the last callback of an agent (in Agents)</source>
        <translation>تصحيح آخر معاودة اتصال لموظف (في الموظفين)</translation>
    </message>
    <message>
        <source>Call the customer (in the inbox)</source>
        <translation>الاتصال بالعميل (في الوارد)</translation>
    </message>
    <message>
        <source>Complete with a note (in the inbox)</source>
        <translation>الإكمال بملاحظة (في الوارد)</translation>
    </message>
    <message>
        <source>Finish a wrap-up (in Current Interactions)</source>
        <translation>إنهاء العمل بعد المكالمة (في التفاعلات الحالية)</translation>
    </message>
    <message>
        <source>Listen (in Current Interactions)</source>
        <translation>الاستماع (في التفاعلات الحالية)</translation>
    </message>
    <message>
        <source>Whisper to the agent (in Current Interactions)</source>
        <translation>الهمس إلى الموظف (في التفاعلات الحالية)</translation>
    </message>
    <message>
        <source>Join the conversation (in Current Interactions)</source>
        <translation>الانضمام إلى المحادثة (في التفاعلات الحالية)</translation>
    </message>
    <message>
        <source>Leave the conversation</source>
        <translation>مغادرة المحادثة</translation>
    </message>
    <message>
        <source>Open the alerts and their history</source>
        <translation>فتح التنبيهات وسجلها</translation>
    </message>
    <message>
        <source>Open the wallboard (in the monitor)</source>
        <translation>فتح لوحة الحائط (في المراقبة)</translation>
    </message>
    <message>
        <source>Move the column to the left; Ctrl+Shift+Right: to the right</source>
        <translation>نقل العمود إلى اليسار؛ Ctrl+Shift+Right: إلى اليمين</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Monitor</source>
        <translation>المراقبة</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>معاودات الاتصال</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>التفاعلات</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Account: {}</source>
        <translation>الحساب: {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks handed over</source>
        <translation>
            <numerusform>لا معاودات مسلَّمة</numerusform>
            <numerusform>معاودة مسلَّمة واحدة</numerusform>
            <numerusform>معاودتان مسلَّمتان</numerusform>
            <numerusform>%Ln معاودات مسلَّمة</numerusform>
            <numerusform>%Ln معاودة مسلَّمة</numerusform>
            <numerusform>%Ln معاودة مسلَّمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>Callback Desk</source>
        <extracomment>None of the three; shown under them all.</extracomment>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Stay signed in on this machine</source>
        <translation>البقاء مسجلاً على هذا الجهاز</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>مقفل من قِبل {}</translation>
    </message>
    <message>
        <source>Sign in with {}</source>
        <translation>تسجيل الدخول عبر {}</translation>
    </message>
    <message>
        <source>Sign in with your organization</source>
        <translation>تسجيل الدخول عبر مؤسستك</translation>
    </message>
    <message>
        <source>Your organization&apos;s sign-in does not answer at the moment.</source>
        <translation>خدمة تسجيل الدخول في مؤسستك لا تستجيب حاليًا.</translation>
    </message>
</context>
<context>
    <name>SoundPopup</name>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Play on</source>
        <translation>التشغيل على</translation>
    </message>
</context>
<context>
    <name>SteeringTexts</name>
    <message>
        <source>{name} has set your state after this callback: {state}</source>
        <translation>حدّد {name} حالتك بعد هذه المعاودة: {state}</translation>
    </message>
    <message>
        <source>{name} has set your state: {state}</source>
        <translation>حدّد {name} حالتك: {state}</translation>
    </message>
    <message>
        <source>until a supervisor starts it</source>
        <translation>إلى أن يشغّله مشرف</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>حتى {}</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Change the stop of {}</source>
        <translation>تغيير إيقاف {}</translation>
    </message>
    <message>
        <source>Stop the callbacks of {}?</source>
        <translation>هل تريد إيقاف معاودات {}؟</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Reason, shown to the agents</source>
        <translation>السبب، ويظهر للموظفين</translation>
    </message>
    <message>
        <source>such as: Fire drill</source>
        <translation>مثلاً: تدريب على الإخلاء</translation>
    </message>
    <message>
        <source>Start again by itself at</source>
        <translation>يُستأنف تلقائيًا في</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>بواسطة {}</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>حتى {}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Original entrance</source>
        <translation>وقت الدخول الأصلي</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>آخر محاولة</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>الدخول</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Requested agent</source>
        <translation>الموظف المطلوب</translation>
    </message>
    <message>
        <source>With</source>
        <translation>لدى</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>عدد المحاولات</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Promised time</source>
        <translation>الوقت الموعود</translation>
    </message>
    <message>
        <source>{from_} to {until}</source>
        <translation>من {from_} إلى {until}</translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>همس</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>You hear both; neither of them hears you</source>
        <translation>تسمع الطرفين، ولا يسمعك أي منهما</translation>
    </message>
    <message>
        <source>The agent alone hears you; the customer does not</source>
        <translation>الموظف وحده يسمعك، أما العميل فلا</translation>
    </message>
    <message>
        <source>Agent and customer hear you</source>
        <translation>يسمعك الموظف والعميل</translation>
    </message>
    <message>
        <source>Connecting you with the conversation of {}…</source>
        <translation>جارٍ توصيلك بمحادثة {}…</translation>
    </message>
    <message>
        <source>You are listening to {}. Neither side hears you.</source>
        <translation>أنت تستمع إلى {}. لا يسمعك أي من الطرفين.</translation>
    </message>
    <message>
        <source>You are whispering to {}. The customer does not hear you.</source>
        <translation>أنت تهمس إلى {}. العميل لا يسمعك.</translation>
    </message>
    <message>
        <source>You have joined {}. Agent and customer hear you.</source>
        <translation>لقد انضممت إلى {}. يسمعك الموظف والعميل.</translation>
    </message>
    <message>
        <source>{} is listening.</source>
        <translation>{} يستمع.</translation>
    </message>
    <message>
        <source>{} is whispering to the agent.</source>
        <translation>{} يهمس إلى الموظف.</translation>
    </message>
    <message>
        <source>{} has joined the conversation.</source>
        <translation>انضم {} إلى المحادثة.</translation>
    </message>
    <message>
        <source>{} is whispering to you. The customer does not hear it.</source>
        <translation>{} يهمس إليك. العميل لا يسمع ذلك.</translation>
    </message>
</context>
<context>
    <name>SupervisionStrip</name>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Leave the conversation, which goes on</source>
        <translation>مغادرة المحادثة، وهي مستمرة</translation>
    </message>
    <message>
        <source>There is no sound. Connecting again…</source>
        <translation>لا يوجد صوت. جارٍ إعادة الاتصال…</translation>
    </message>
</context>
<context>
    <name>SupervisorWindow</name>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>معاودات الاتصال</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>التفاعلات</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>لا يوجد اتصال منذ {}</translation>
    </message>
    <message>
        <source>Showing the last known state.</source>
        <translation>تظهر آخر حالة معروفة.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>أنت تعمل الآن على جهاز آخر</translation>
    </message>
    <message>
        <source>Trying again in {} s.</source>
        <translation>محاولة جديدة خلال {} ث.</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>المتابعة هنا</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
</context>
<context>
    <name>TextTab</name>
    <message>
        <source>Configuration of the business process</source>
        <translation>إعدادات إجراء العمل</translation>
    </message>
    <message>
        <source>Members, limits, thresholds, codes, templates and scripts, as in the site file. The timing is in Callback Timing.</source>
        <translation>الأعضاء والحدود والعتبات والرموز والقوالب والنصوص، كما في ملف الموقع. التوقيت في «الأوقات».</translation>
    </message>
    <message>
        <source>The form has changes that are not saved. Save or undo them to edit the text.</source>
        <translation>في النموذج تغييرات غير محفوظة. احفظها أو تراجع عنها لتحرير النص.</translation>
    </message>
</context>
<context>
    <name>Theirs</name>
    <message>
        <source>Use theirs</source>
        <translation>استخدام قيمته</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>الإبقاء على قيمتي</translation>
    </message>
</context>
<context>
    <name>Thresholds</name>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>إجراء العمل</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>أقرّ به</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>The level begins at {}.</source>
        <translation>يبدأ المستوى عند {}.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>إنذار</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Callbacks in queue</source>
        <translation>معاودات في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>أطول انتظار</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% تم الوصول</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>الموظفون المتاحون</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>المسلَّمة إلى المشرفين</translation>
    </message>
    <message>
        <source>{process}: {level}. {measure}: {value}</source>
        <translation>{process}: {level}. {measure}: {value}</translation>
    </message>
    <message>
        <source>Alarms: {}</source>
        <translation>الإنذارات: {}</translation>
    </message>
    <message>
        <source>Warnings: {}</source>
        <translation>التحذيرات: {}</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
</context>
<context>
    <name>TimeChoice</name>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>{} s</source>
        <translation>{} ث</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} د</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} س</translation>
    </message>
    <message>
        <source>{} d</source>
        <translation>{} ي</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>{} ago</source>
        <translation>قبل {}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>حان موعدها</translation>
    </message>
    <message>
        <source>{} from now</source>
        <translation>بعد {}</translation>
    </message>
    <message>
        <source>waiting {}</source>
        <translation>ينتظر منذ {}</translation>
    </message>
    <message>
        <source>{here} yours, {there} theirs</source>
        <translation>{here} عندك، {there} عند العميل</translation>
    </message>
    <message>
        <source>{clock} {place}</source>
        <translation>{clock} {place}</translation>
    </message>
    <message>
        <source>{there}, {here} here</source>
        <translation>{there}، {here} هنا</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>Duration For No Answer</source>
        <translation>المدة حتى «لا رد»</translation>
    </message>
    <message>
        <source>Attempts Before Failure</source>
        <translation>المحاولات قبل الفشل</translation>
    </message>
    <message>
        <source>Recall Intervals</source>
        <translation>فترات إعادة الاتصال</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>الاستثناءات</translation>
    </message>
    <message>
        <source>Max Preview Time Mode</source>
        <translation>نمط المعاينة</translation>
    </message>
    <message>
        <source>Max Preview Time</source>
        <translation>أطول معاينة</translation>
    </message>
    <message>
        <source>Offer timeout</source>
        <translation>مهلة العرض</translation>
    </message>
    <message>
        <source>Wrap-up time</source>
        <translation>وقت العمل بعد المكالمة</translation>
    </message>
    <message>
        <source>Decline cool-down</source>
        <translation>مهلة بعد الرفض</translation>
    </message>
    <message>
        <source>Disconnect grace</source>
        <translation>مهلة انقطاع الاتصال</translation>
    </message>
    <message>
        <source>Requested agent wait</source>
        <translation>انتظار الموظف المطلوب</translation>
    </message>
    <message>
        <source>Short call</source>
        <translation>المكالمة القصيرة</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>ساعات الاتصال</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>انتهاء الصلاحية</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>التكرارات</translation>
    </message>
    <message>
        <source>When the schedule closes</source>
        <translation>عند إغلاق الجدول</translation>
    </message>
    <message>
        <source>Shift starts</source>
        <translation>بداية المناوبات</translation>
    </message>
    <message>
        <source>How long the number is dialled until a person or a voicemail box answers.</source>
        <translation>مدة الاتصال بالرقم حتى يرد شخص أو بريد صوتي.</translation>
    </message>
    <message>
        <source>After this many attempts the callback is removed as failed.</source>
        <translation>بعد هذا العدد من المحاولات تُزال المعاودة بوصفها فاشلة.</translation>
    </message>
    <message>
        <source>How long a callback stays away after each attempt; the last one repeats.</source>
        <translation>مدة غياب المعاودة بعد كل محاولة؛ تتكرر القيمة الأخيرة.</translation>
    </message>
    <message>
        <source>The clock that the schedule and the shifts follow.</source>
        <translation>الساعة التي يتبعها الجدول والمناوبات.</translation>
    </message>
    <message>
        <source>When callbacks are processed: Active inside, Off Schedule HRS outside.</source>
        <translation>متى تُعالج المعاودات: نشط داخل الجدول، وخارج الدوام خارجه.</translation>
    </message>
    <message>
        <source>Dates that are closed, or have other hours.</source>
        <translation>تواريخ مغلقة أو لها ساعات أخرى.</translation>
    </message>
    <message>
        <source>When an agent listens and reads before the number is dialled.</source>
        <translation>متى يستمع الموظف ويقرأ قبل الاتصال بالرقم.</translation>
    </message>
    <message>
        <source>How long a preview may last; then the number is dialled.</source>
        <translation>أقصى مدة للمعاينة؛ ثم يُتصل بالرقم.</translation>
    </message>
    <message>
        <source>How long an offer waits for the agent before it is withdrawn.</source>
        <translation>مدة انتظار العرض للموظف قبل سحبه.</translation>
    </message>
    <message>
        <source>How long an agent has after a call; then it completes by itself.</source>
        <translation>الوقت المتاح للموظف بعد المكالمة؛ ثم يكتمل تلقائيًا.</translation>
    </message>
    <message>
        <source>How long a callback is not offered again to the agent who declined or cancelled it.</source>
        <translation>مدة عدم عرض المعاودة من جديد على الموظف الذي رفضها أو ألغاها.</translation>
    </message>
    <message>
        <source>How long an agent&apos;s desktop may be gone before the agent counts as offline.</source>
        <translation>مدة غياب برنامج الموظف قبل أن يُعد غير متصل.</translation>
    </message>
    <message>
        <source>How long a callback waits for the requested agent before any agent gets it. 0 s: forever.</source>
        <translation>مدة انتظار المعاودة للموظف المطلوب قبل أن تذهب إلى أي موظف. ٠ ث: دائمًا.</translation>
    </message>
    <message>
        <source>After a call to a machine of at most this length, the callback is kept as Answering Machine.</source>
        <translation>بعد مكالمة مع آلة لا تتجاوز هذه المدة، تبقى المعاودة بوصفها «جهاز رد آلي».</translation>
    </message>
    <message>
        <source>When customers may be called, on their own clock. Empty: at any hour.</source>
        <translation>متى يجوز الاتصال بالعملاء، بتوقيتهم. فارغ: في أي ساعة.</translation>
    </message>
    <message>
        <source>A callback older than this is removed as expired. Empty: never.</source>
        <translation>تُزال المعاودة الأقدم من ذلك بوصفها منتهية. فارغ: أبدًا.</translation>
    </message>
    <message>
        <source>What a second request for the same number does.</source>
        <translation>ما يفعله طلب ثانٍ للرقم نفسه.</translation>
    </message>
    <message>
        <source>What happens to callbacks in queue; each gets an Aborted attempt.</source>
        <translation>ما يحدث للمعاودات المنتظرة؛ تُسجل لكل منها محاولة مقطوعة.</translation>
    </message>
    <message>
        <source>When the monitor&apos;s counts start again, on this clock.</source>
        <translation>متى تبدأ عدادات المراقبة من جديد، بهذه الساعة.</translation>
    </message>
    <message>
        <source>Enable Preview with Recording</source>
        <translation>معاينة عند وجود تسجيل</translation>
    </message>
    <message>
        <source>Disable Preview</source>
        <translation>بلا معاينة</translation>
    </message>
    <message>
        <source>Enable Preview</source>
        <translation>معاينة دائمًا</translation>
    </message>
    <message>
        <source>Join the open callback</source>
        <translation>الضم إلى المعاودة المفتوحة</translation>
    </message>
    <message>
        <source>Create another callback</source>
        <translation>إنشاء معاودة أخرى</translation>
    </message>
    <message>
        <source>Hold them until it opens</source>
        <translation>احتجازها حتى يُفتح</translation>
    </message>
    <message>
        <source>Remove them as aborted</source>
        <translation>إزالتها بوصفها مقطوعة</translation>
    </message>
    <message>
        <source>Preview only for callbacks with a recording.</source>
        <translation>معاينة للمعاودات التي لها تسجيل فقط.</translation>
    </message>
    <message>
        <source>Never a preview, and recordings are never presented to agents.</source>
        <translation>لا معاينة أبدًا، ولا تُقدَّم التسجيلات إلى الموظفين.</translation>
    </message>
    <message>
        <source>Always preview, with or without a recording.</source>
        <translation>معاينة دائمًا، بتسجيل أو من دونه.</translation>
    </message>
    <message>
        <source>{least}–{most} values</source>
        <translation>عدد القيم {least}–{most}</translation>
    </message>
    <message>
        <source>default {}</source>
        <translation>الافتراضي {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>over {low}, up to {high}</source>
        <translation>أكثر من {low} وحتى {high}</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>مفتوح دائمًا</translation>
    </message>
    <message>
        <source>never open</source>
        <translation>غير مفتوح أبدًا</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>أدخل قيمة.</translation>
    </message>
    <message>
        <source>“{part}” is not a duration. Write 90 s, 5 min or 1 h 30 min.</source>
        <translation>«{part}» ليست مدة. اكتب 90 s أو 5 min أو 1 h 30 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a date. Write 5 Dec or 2026-12-05.</source>
        <translation>«{part}» ليس تاريخًا. اكتب 5 Dec أو 2026-12-05.</translation>
    </message>
    <message>
        <source>“{part}” could mean two things. Write 1.5 min, or put a space after the comma: 1 min, 5 min.</source>
        <translation>«{part}» له معنيان. اكتب 1.5 min، أو ضع مسافة بعد الفاصلة: 1 min, 5 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a whole number.</source>
        <translation>«{part}» ليس عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>“{part}” is not a time of day. Write 9:00 or 17:30.</source>
        <translation>«{part}» ليس وقتًا من اليوم. اكتب 9:00 أو 17:30.</translation>
    </message>
    <message>
        <source>“{part}” is not a time span. Write 9:00–17:00.</source>
        <translation>«{part}» ليست فترة زمنية. اكتب 9:00–17:00.</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>على الأقل {low}.</translation>
    </message>
    <message>
        <source>More than {low}.</source>
        <translation>أكثر من {low}.</translation>
    </message>
    <message>
        <source>At most {high}.</source>
        <translation>على الأكثر {high}.</translation>
    </message>
    <message>
        <source>Enter at least one.</source>
        <translation>أدخل قيمة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>Enter at most {most}.</source>
        <translation>عدد القيم على الأكثر {most}.</translation>
    </message>
    <message>
        <source>“{part}” ends before it starts. A span does not cross midnight: write two, on two days.</source>
        <translation>تنتهي «{part}» قبل أن تبدأ. لا تتجاوز الفترة منتصف الليل: اكتب فترتين في يومين.</translation>
    </message>
    <message>
        <source>{part} overlaps the span before it.</source>
        <translation>تتداخل {part} مع الفترة السابقة.</translation>
    </message>
    <message>
        <source>{part} is listed twice.</source>
        <translation>ورد {part} مرتين.</translation>
    </message>
    <message>
        <source>“{part}” is not a time zone. Write a name such as America/New_York.</source>
        <translation>«{part}» ليست منطقة زمنية. اكتب اسمًا مثل America/New_York.</translation>
    </message>
</context>
<context>
    <name>TimingForm</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Someone else has just changed this: {}</source>
        <translation>غيّر شخص آخر هذا للتو: {}</translation>
    </message>
    <message>
        <source>Someone else set this to: {theirs}. Before: {base}.</source>
        <translation>وضع شخص آخر هنا: {theirs}. كان سابقًا: {base}.</translation>
    </message>
    <message>
        <source>The new timing is in effect.</source>
        <translation>الأوقات الجديدة سارية.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>تم الحفظ</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Their values are the same as yours. Save again.</source>
        <translation>قيم الشخص الآخر مطابقة لقيمك. احفظ من جديد.</translation>
    </message>
    <message>
        <source>Their changes are added and marked; yours are kept. Check, and save again.</source>
        <translation>أُضيفت تغييرات الشخص الآخر ومُيّزت، وبقيت تغييراتك. راجعها ثم احفظ من جديد.</translation>
    </message>
    <message>
        <source>Your values and theirs are side by side. Choose for each, and save again.</source>
        <translation>قيمك وقيم الشخص الآخر متجاورة. اختر لكل منها ثم احفظ من جديد.</translation>
    </message>
    <message>
        <source>Someone else has changed this timing</source>
        <translation>غيّر شخص آخر هذه الأوقات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings are invalid</source>
        <translation>
            <numerusform>لا إعدادات غير صالحة</numerusform>
            <numerusform>إعداد واحد غير صالح</numerusform>
            <numerusform>إعدادان غير صالحين</numerusform>
            <numerusform>%Ln إعدادات غير صالحة</numerusform>
            <numerusform>%Ln إعدادًا غير صالح</numerusform>
            <numerusform>%Ln إعداد غير صالح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings to choose between yours and theirs</source>
        <translation>
            <numerusform>للاختيار بين قيمتك وقيمة الآخر: لا إعدادات</numerusform>
            <numerusform>للاختيار بين قيمتك وقيمة الآخر: إعداد واحد</numerusform>
            <numerusform>للاختيار بين قيمتك وقيمة الآخر: إعدادان</numerusform>
            <numerusform>للاختيار بين قيمتك وقيمة الآخر: %Ln إعدادات</numerusform>
            <numerusform>للاختيار بين قيمتك وقيمة الآخر: %Ln إعدادًا</numerusform>
            <numerusform>للاختيار بين قيمتك وقيمة الآخر: %Ln إعدادًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not saved</source>
        <translation>
            <numerusform>لا تغييرات غير محفوظة</numerusform>
            <numerusform>تغيير واحد لم يُحفظ</numerusform>
            <numerusform>تغييران لم يُحفظا</numerusform>
            <numerusform>%Ln تغييرات لم تُحفظ</numerusform>
            <numerusform>%Ln تغييرًا لم يُحفظ</numerusform>
            <numerusform>%Ln تغيير لم يُحفظ</numerusform>
        </translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>حُفظ كل شيء</translation>
    </message>
    <message>
        <source>Not available while the connection is lost</source>
        <translation>غير متاح أثناء انقطاع الاتصال</translation>
    </message>
</context>
<context>
    <name>TimingTab</name>
    <message>
        <source>Loading the timing…</source>
        <translation>جارٍ تحميل الأوقات…</translation>
    </message>
    <message>
        <source>The timing could not be loaded</source>
        <translation>تعذر تحميل الأوقات</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Total of {}</source>
        <translation>مجموع {}</translation>
    </message>
    <message>
        <source>Total of {shown} shown, of {all}</source>
        <translation>مجموع المعروض {shown} من {all}</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln need attention</source>
        <comment>business processes</comment>
        <translation>
            <numerusform> · لا شيء يحتاج إلى انتباه</numerusform>
            <numerusform> · إجراء واحد يحتاج إلى انتباه</numerusform>
            <numerusform> · إجراءان يحتاجان إلى انتباه</numerusform>
            <numerusform> · %Ln إجراءات تحتاج إلى انتباه</numerusform>
            <numerusform> · %Ln إجراءً يحتاج إلى انتباه</numerusform>
            <numerusform> · %Ln إجراء يحتاج إلى انتباه</numerusform>
        </translation>
    </message>
    <message>
        <source>Of all callbacks of the rows shown together, not the mean of their percentages.</source>
        <translation>لكل معاودات الصفوف المعروضة معًا، وليس متوسط نسبها.</translation>
    </message>
    <message>
        <source>Of all interactions of the rows shown together, not the mean of their means.</source>
        <translation>لكل تفاعلات الصفوف المعروضة معًا، وليس متوسط متوسطاتها.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcription</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Not sure: this may be another word.</source>
        <translation>غير مؤكد: قد تكون كلمة أخرى.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>اتصال الآن</translation>
    </message>
    <message>
        <source>Open Callback Desk</source>
        <translation>فتح Callback Desk</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Callback Desk: {}</source>
        <translation>Callback Desk: {}</translation>
    </message>
    <message>
        <source>Callback Desk is still running</source>
        <translation>ما زال Callback Desk يعمل</translation>
    </message>
    <message>
        <source>Offers still come up. Open the window again, or quit, from this icon.</source>
        <translation>تستمر العروض في الظهور. افتح النافذة من جديد، أو أنهِ البرنامج، من هذا الرمز.</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>The running desktop checks now and shows the result in its window.</source>
        <translation>يتحقق البرنامج العامل الآن ويعرض النتيجة في نافذته.</translation>
    </message>
    <message>
        <source>The update could not be installed: {}</source>
        <translation>تعذر تثبيت التحديث: {}</translation>
    </message>
    <message>
        <source>Updates are off on this machine.</source>
        <translation>التحديثات متوقفة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Updates are not checked: this desktop has no root key for their signatures.</source>
        <translation>لا يُبحث عن تحديثات: ينقص هذا البرنامج المفتاح الجذري لتواقيعها.</translation>
    </message>
    <message>
        <source>{} is the newest version.</source>
        <translation>{} هو أحدث إصدار.</translation>
    </message>
    <message>
        <source>Version {} is available</source>
        <translation>الإصدار {} متاح</translation>
    </message>
    <message>
        <source>Your administrator installs it.</source>
        <translation>يثبّته المسؤول لديك.</translation>
    </message>
    <message>
        <source>A desktop is in use and installs the update itself.</source>
        <translation>هناك برنامج قيد الاستخدام وسيثبّت التحديث بنفسه.</translation>
    </message>
    <message>
        <source>The update is being installed.</source>
        <translation>جارٍ تثبيت التحديث.</translation>
    </message>
    <message>
        <source>The update is being downloaded.</source>
        <translation>جارٍ تنزيل التحديث.</translation>
    </message>
    <message>
        <source>It installs by itself as soon as you take a break.</source>
        <translation>يُثبَّت تلقائيًا حالما تأخذ استراحة.</translation>
    </message>
    <message>
        <source>The update is being installed. Callback Desk restarts by itself.</source>
        <translation>جارٍ تثبيت التحديث. يُعاد تشغيل Callback Desk تلقائيًا.</translation>
    </message>
    <message>
        <source>Version {} could not be installed</source>
        <translation>تعذر تثبيت الإصدار {}</translation>
    </message>
    <message>
        <source>The log has details. Your administrator can help.</source>
        <translation>التفاصيل في السجل. يمكن للمسؤول المساعدة.</translation>
    </message>
    <message>
        <source>Checking for updates…</source>
        <translation>جارٍ البحث عن تحديثات…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>هذا أحدث إصدار.</translation>
    </message>
    <message>
        <source>The update check failed</source>
        <translation>فشل البحث عن تحديثات</translation>
    </message>
    <message>
        <source>Windows asks for an administrator&apos;s consent. Callback Desk closes and restarts by itself.</source>
        <translation>يطلب Windows موافقة مسؤول. يُغلق Callback Desk ويُعاد تشغيله تلقائيًا.</translation>
    </message>
    <message>
        <source>Callback Desk closes and restarts by itself.</source>
        <translation>يُغلق Callback Desk ويُعاد تشغيله تلقائيًا.</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>تثبيت…</translation>
    </message>
    <message>
        <source>Install now</source>
        <translation>تثبيت الآن</translation>
    </message>
    <message>
        <source>Updates are not set up</source>
        <translation>التحديثات غير معدّة</translation>
    </message>
    <message>
        <source>An update was refused</source>
        <translation>رُفض تحديث</translation>
    </message>
    <message>
        <source>Your administrator installs newer versions by other means.</source>
        <translation>يثبّت المسؤول لديك الإصدارات الأحدث بوسائل أخرى.</translation>
    </message>
    <message>
        <source>No updates are published at that address, or a part is missing.</source>
        <translation>لا توجد تحديثات منشورة على ذلك العنوان، أو ينقص جزء منها.</translation>
    </message>
    <message>
        <source>The file is not the one that was signed. Nothing was installed.</source>
        <translation>ليس الملف هو الذي وُقّع. لم يُثبَّت شيء.</translation>
    </message>
    <message>
        <source>It is not signed by a key that this desktop trusts. Nothing was installed.</source>
        <translation>ليس موقّعًا بمفتاح يثق به هذا البرنامج. لم يُثبَّت شيء.</translation>
    </message>
    <message>
        <source>The server offered something older than before. Nothing was installed.</source>
        <translation>عرض الخادم ما هو أقدم من ذي قبل. لم يُثبَّت شيء.</translation>
    </message>
    <message>
        <source>The list of updates has expired. Your administrator can renew it.</source>
        <translation>انتهت صلاحية قائمة التحديثات. يمكن للمسؤول تجديدها.</translation>
    </message>
    <message>
        <source>It is not newer than the running version. Nothing was installed.</source>
        <translation>ليس أحدث من الإصدار العامل. لم يُثبَّت شيء.</translation>
    </message>
    <message>
        <source>The download was too slow. Callback Desk tries again later.</source>
        <translation>كان التنزيل بطيئًا جدًا. سيحاول Callback Desk لاحقًا.</translation>
    </message>
    <message>
        <source>It could not be stored on this machine: the disk may be full.</source>
        <translation>تعذر حفظه على هذا الجهاز: ربما كان القرص ممتلئًا.</translation>
    </message>
    <message>
        <source>It cannot be read. Nothing was installed.</source>
        <translation>تعذرت قراءته. لم يُثبَّت شيء.</translation>
    </message>
    <message>
        <source>Do not check</source>
        <translation>عدم البحث</translation>
    </message>
    <message>
        <source>Notify me</source>
        <translation>إعلامي</translation>
    </message>
    <message>
        <source>Install during a break</source>
        <translation>التثبيت أثناء استراحة</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>New user</source>
        <translation>مستخدم جديد</translation>
    </message>
    <message>
        <source>Edit {}</source>
        <translation>تعديل {}</translation>
    </message>
    <message>
        <source>User name, which is typed to sign in</source>
        <translation>اسم المستخدم لتسجيل الدخول</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>يجوز له تسجيل الدخول</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>كل إجراءات العمل</translation>
    </message>
    <message>
        <source>Address, such as PJSIP/101</source>
        <translation>العنوان، مثل PJSIP/101</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>إضافة مستخدم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Endpoint, at which calls ring</source>
        <translation>الجهاز الذي ترن عليه المكالمات</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>المعتاد</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Find a user by name</source>
        <translation>البحث عن مستخدم بالاسم</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New user…</source>
        <translation>مستخدم جديد…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>إعادة تعيين كلمة المرور…</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>الجلسات…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>The users could not be read</source>
        <translation>تعذّرت قراءة المستخدمين</translation>
    </message>
    <message>
        <source>No users match</source>
        <translation>لا يوجد مستخدمون مطابقون</translation>
    </message>
    <message>
        <source>Show all users</source>
        <translation>عرض كل المستخدمين</translation>
    </message>
</context>
<context>
    <name>Wallboard</name>
    <message>
        <source>Wallboard</source>
        <translation>لوحة الحائط</translation>
    </message>
    <message>
        <source>Wallboard, page {page} of {pages}</source>
        <translation>لوحة الحائط، الصفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>أطول انتظار</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>الموظفون المتاحون</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% تم الوصول</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>لا يوجد اتصال منذ {}</translation>
    </message>
    <message>
        <source>{page}, stays</source>
        <translation>{page}، ثابتة</translation>
    </message>
</context>
<context>
    <name>WallboardDialog</name>
    <message>
        <source>Open the wallboard?</source>
        <translation>هل تريد فتح لوحة الحائط؟</translation>
    </message>
    <message>
        <source>It fills a screen with the figures of these business processes, four at a time, on the other screen if there is one. Esc closes it, the arrow keys turn the page, the space bar stays on it.</source>
        <translation>تملأ شاشة بأرقام إجراءات العمل هذه، أربعًا في كل مرة، على الشاشة الأخرى إن وُجدت. يغلقها Esc، وتقلّب مفاتيح الأسهم الصفحات، ويثبّت مفتاح المسافة الصفحة.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Position in the recording</source>
        <translation>الموضع في التسجيل</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>Always open</source>
        <translation>مفتوح دائمًا</translation>
    </message>
    <message>
        <source>Copy Monday to the working days</source>
        <translation>نسخ يوم الاثنين إلى أيام العمل</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Openings on {}</source>
        <translation>فترات الفتح يوم {}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Off Schedule HRS</source>
        <translation>خارج الدوام</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>معروضة</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Dialing</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>العمل بعد المكالمة</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>محررة</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>غداء</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Missed offer</source>
        <translation>عرض فائت</translation>
    </message>
    <message>
        <source>Phone not answered</source>
        <translation>هاتف لم يرد</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>تمت المعالجة</translation>
    </message>
    <message>
        <source>Answering Machine</source>
        <translation>جهاز رد آلي</translation>
    </message>
    <message>
        <source>Callback Requested</source>
        <translation>طُلبت معاودة الاتصال</translation>
    </message>
    <message>
        <source>No Answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Wrong Destination</source>
        <translation>وجهة خاطئة</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>مقطوعة</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>ناجحة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فاشلة</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>محذوفة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلقة</translation>
    </message>
    <message>
        <source>HandlingByBusinessProcess</source>
        <translation>لدى إجراء العمل</translation>
    </message>
    <message>
        <source>HandlingByAgent</source>
        <translation>لدى الموظف</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>stopped by a supervisor</source>
        <translation>أوقفه مشرف</translation>
    </message>
    <message>
        <source>closed at this hour</source>
        <translation>مغلق في هذه الساعة</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Softphone</source>
        <translation>هاتف برمجي</translation>
    </message>
    <message>
        <source>UC-1</source>
        <translation>UC-1</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
</context>
<context>
    <name>keypad</name>
    <message>
        <source>Star</source>
        <translation>نجمة</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>مربع</translation>
    </message>
</context>
</TS>
