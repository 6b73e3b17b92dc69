"""Problem details in Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agent_desktop.protocol.problems import ProblemCode

TITLES: Final[Mapping[int, str]] = {
    400: "طلب غير صالح",
    401: "لم تسجّل الدخول",
    403: "غير مسموح",
    404: "غير موجود",
    405: "الطريقة غير مسموحة",
    406: "الصيغة غير متاحة",
    409: "تعارض",
    412: "تغيّر في هذه الأثناء",
    413: "كبير جدًا",
    415: "صيغة غير مدعومة",
    416: "المقطع غير متاح",
    422: "غير ممكن",
    428: "شرط ناقص",
    429: "طلبات كثيرة جدًا",
    500: "خطأ في الخادم",
    503: "غير متاح حاليًا",
    507: "لا توجد مساحة تخزين",
}
"""Titles by HTTP status."""

DETAILS: Final[Mapping[str, str]] = {
    ProblemCode.INVALID_REQUEST: "الطلب غير صالح.",
    ProblemCode.UNAUTHORIZED: "يُرجى تسجيل الدخول.",
    ProblemCode.INVALID_GRANT: "اسم المستخدم أو كلمة المرور غير صحيحة، أو لم تعد الجلسة صالحة.",
    ProblemCode.PASSWORD_CHANGE_REQUIRED: "كلمة المرور مؤقتة ويجب استبدالها أولاً. إذا لم يطلب منك برنامج سطح المكتب كلمة أخرى، فهو قديم جداً.",
    ProblemCode.UNSUPPORTED_GRANT_TYPE: "طريقة تسجيل الدخول هذه غير مدعومة.",
    ProblemCode.FORBIDDEN: "دورك لا يسمح بذلك.",
    ProblemCode.NOT_FOUND: "لا يوجد شيء هنا، أو لا يحق لك رؤيته.",
    ProblemCode.METHOD_NOT_ALLOWED: "هذا العنوان لا يقبل هذه الطريقة؛ ترويسة Allow تذكر الطرق المقبولة.",
    ProblemCode.NOT_ACCEPTABLE: "هذه الصيغة غير متاحة هنا.",
    ProblemCode.WRONG_STATE: "فات الأوان: أصبحت المعاودة في حالة أخرى.",
    ProblemCode.ACCEPT_AT_ENDPOINT: "اقبل هذه المعاودة في نافذة تطبيق الهاتف لديك.",
    ProblemCode.STATUS_NOT_ALLOWED: "هذه النتيجة غير ممكنة بعد هذه المكالمة.",
    ProblemCode.CODE_NOT_ALLOWED: "اختر رمزًا يناسب هذه النتيجة.",
    ProblemCode.CODE_REQUIRED: "اختر رمزًا؛ فهو مطلوب هنا.",
    ProblemCode.CALLBACK_AT_REQUIRED: "اختر تاريخًا ووقتًا.",
    ProblemCode.CALLBACK_AT_OUT_OF_RANGE: "اختر موعدًا قادمًا خلال ٩٠ يومًا على الأكثر.",
    ProblemCode.OUTSIDE_SCHEDULE: "الدوام مغلق في ذلك الوقت.",
    ProblemCode.UNKNOWN_AGENT: "هذا الموظف لا يخدم إجراء العمل هذا.",
    ProblemCode.UNKNOWN_BUSINESS_PROCESS: "إجراء العمل هذا غير موجود.",
    ProblemCode.NUMBER_NOT_ALLOWED: "لا يُسمح بالاتصال بهذا الرقم. تحقّق منه.",
    ProblemCode.NUMBER_IN_USE: "هذا الرقم مسجَّل لمعاودة مفتوحة أخرى.",
    ProblemCode.OFF_SCHEDULE: "إجراء العمل مغلق، أو الوقت خارج ساعات الاتصال بالعميل.",
    ProblemCode.STOPPED: "معاودات إجراء العمل هذا متوقفة. ابدأها أولًا.",
    ProblemCode.WRONG_LOCATION: "لا يمكن ذلك في موضع المعاودة الحالي.",
    ProblemCode.QUEUE_FULL: "ينتظر عدد كبير جدًا من المعاودات. حاول لاحقًا.",
    ProblemCode.CLOSING_SOON: "يُغلق إجراء العمل قريبًا ولا يتسع الوقت لمعاودة أخرى.",
    ProblemCode.TOO_MANY_FOR_NUMBER: "طُلب اليوم عدد كبير جدًا من المعاودات لهذا الرقم.",
    ProblemCode.PROMISE_TOO_LONG: "لن يكون الاتصال ممكنًا إلا في وقت متأخر جدًا.",
    ProblemCode.CORRECTION_TOO_LATE: "فات أوان التصحيح.",
    ProblemCode.OFFERED_AGAIN: "عُرضت المعاودة من جديد في هذه الأثناء، ولم يعد تصحيحها ممكنًا.",
    ProblemCode.ID_IN_USE: "هذا المعرّف مستخدَم؛ اختر غيره.",
    ProblemCode.OWN_ACCOUNT: "لا يمكنك تغيير حسابك أنت بهذه الطريقة؛ يمكن ذلك لمسؤول آخر.",
    ProblemCode.NOT_ADMINISTERED: "لا يُدار هذا هنا، بل لدى موفّر الهوية أو في الدليل أو في ملف الموقع.",
    ProblemCode.INVALID_CONFIGURATION: "ستكون الإعدادات متناقضة؛ لم يُغيَّر شيء.",
    ProblemCode.UNKNOWN_POSITION: "لا يوجد بعد تغيير بهذا الموضع.",
    ProblemCode.IDEMPOTENCY_KEY_REUSED: "استُخدم هذا المفتاح في طلب آخر. استخدم مفتاحًا جديدًا.",
    ProblemCode.PRECONDITION_REQUIRED: "ترويسة If-Match ناقصة.",
    ProblemCode.PRECONDITION_FAILED: "حدث تغيير في هذه الأثناء. أعد التحميل وحاول مرة أخرى.",
    ProblemCode.INVALID_CURSOR: "هذه الصفحة من بحث آخر. ابدأ من جديد.",
    ProblemCode.INVALID_TIMING: "أحد الإعدادات يتعارض مع إعداد آخر.",
    ProblemCode.NO_RECORDING: "لا يوجد تسجيل لهذه المعاودة.",
    ProblemCode.NO_TRANSCRIPTION: "لا يوجد نص للتسجيل.",
    ProblemCode.NOT_SOUND: "هذا ليس تسجيلًا صوتيًا مقروءًا.",
    ProblemCode.UNSUPPORTED_SOUND: "هذا النوع من التسجيلات غير مدعوم.",
    ProblemCode.RECORDING_TOO_LONG: "التسجيل طويل جدًا؛ الحد الأقصى عشر دقائق.",
    ProblemCode.RECORDING_TOO_COSTLY: "قراءة التسجيل تتطلب وقتًا أو ذاكرة أكثر من المسموح.",
    ProblemCode.TOO_LARGE: "الطلب كبير جدًا.",
    ProblemCode.RANGE_NOT_SATISFIABLE: "هذا المقطع من التسجيل غير موجود.",
    ProblemCode.TOO_MANY_REQUESTS: "طلبات كثيرة جدًا. حاول مرة أخرى بعد قليل.",
    ProblemCode.UNAVAILABLE: "لا يستطيع الخادم تنفيذ ذلك حاليًا. حاول مرة أخرى بعد لحظات.",
    ProblemCode.STORAGE_FULL: "لم تبقَ لدى الخادم مساحة تخزين؛ لم يُنفَّذ شيء.",
    ProblemCode.INTERNAL: "حدث خطأ في الخادم؛ ويوجد في سجله تحت معرّف هذا الرد.",
}
"""What is wrong and the remedy, by ``ProblemCode``."""

LISTED: Final = "هذا الرقم في قائمة عدم الاتصال. يمكن لمشرف حذفه منها."
"""The detail of a number on the do-not-call list."""
