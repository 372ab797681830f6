"""Common words of names in Arabic script, in the Latin form nearest to what the official lists print."""

_TABLE = """
محمد muhammad|احمد ahmad|محمود mahmud|حامد hamid|حميد hamid|حمد hamad|حسن hasan|حسين husayn|حسان hassan|علي ali
عمر umar|عثمان uthman|ابو abu|ابي abi|ابا aba|ام umm|بن bin|ابن ibn|بنت bint|ولد wuld|عبد abd|الله allah
عبدالله abdallah|عبدالرحمن abd al rahman|الرحمن al rahman|رحمن rahman|عبدالعزيز abd al aziz|عزيز aziz
عبدالكريم abd al karim|كريم karim|عبدالقادر abd al qadir|قادر qadir|عبدالفتاح abd al fattah|فتاح fattah
عبدالحميد abd al hamid|عبدالرحيم abd al rahim|رحيم rahim|عبدالسلام abd al salam|سلام salam|عبدالملك abd al malik
ملك malik|مالك malik|عبدالغني abd al ghani|غني ghani|لطيف latif|عبداللطيف abd al latif|خالد khalid|وليد walid
سعد saad|سعيد said|سعود saud|سلمان salman|سليمان sulayman|سليم salim|سالم salim|صالح salih|صلاح salah|صدام saddam
صادق sadiq|طارق tariq|طاهر tahir|طه taha|ياسر yasir|ياسين yasin|يحيى yahya|يوسف yusuf|يونس yunus|يعقوب yaqub
ابراهيم ibrahim|اسماعيل ismail|اسحاق ishaq|ادريس idris|داود dawud|داوود dawud|موسى musa|عيسى isa|مصطفى mustafa
مرتضى murtada|مجتبى mujtaba|رضا rida|كاظم kazim|كمال kamal|جمال jamal|جلال jalal|جعفر jafar|جابر jabir|جواد jawad
بشار bashar|بشير bashir|بدر badr|باسم basim|بكر bakr|بلال bilal|اسد asad|الاسد al assad|اسامة usama|لادن ladin
ايمن ayman|ظواهري zawahiri|بغدادي baghdadi|قاسم qasim|قيس qays|حافظ hafiz|حبيب habib|حمزة hamza|حيدر haydar
خليل khalil|خان khan|دين din|زين zayn|زيد zayd|زهير zuhayr|زكريا zakariya|ماهر mahir|ماجد majid|مجيد majid
منصور mansur|ناصر nasir|نصر nasr|نصرالله nasrallah|نور nur|نوري nuri|نبيل nabil|نجيب najib|هادي hadi|هاشم hashim
هشام hisham|هاني hani|وسيم wasim|شريف sharif|شيخ shaykh|سيد sayyid|سامي sami|سامر samir|سمير samir|سيف sayf
شمس shams|شهاب shihab|ضياء diya|عادل adil|عامر amir|امير amir|امين amin|امجد amjad|انور anwar|انس anas|عباس abbas
عدنان adnan|عدي uday|عزت izzat|عزام azzam|عصام isam|عماد imad|عمار ammar|غازي ghazi|غالب ghalib|فاروق faruq
فارس faris|فاطمة fatima|فضل fadl|فهد fahd|فؤاد fuad|فيصل faysal|قذافي qadhafi|معمر muammar|مبارك mubarak|مراد murad
مسعود masud|معاذ muadh|مقتدى muqtada|صدر sadr|حكيم hakim|حقاني haqqani|ملا mulla|مولوي mawlawi|حاجي haji
اخوند akhund|سراج siraj|طالبان taliban|حركة harakat|جماعة jamaat|جيش jaysh|جبهة jabhat|حزب hizb|حماس hamas
قاعدة qaida|القاعدة al qaida|دولة dawla|اسلامية islamiya|الاسلامية al islamiya|اسلامي islami|جهاد jihad|انصار ansar
تحريك tehrik|تحریک tehrik|پاکستان pakistan|باكستان pakistan|افغانستان afghanistan|ایران iran|ايران iran|سوريا suriya
العراق al iraq|شركة sharikat|بنك bank|مصرف masraf|مؤسسة muassasat|مریم maryam|مريم maryam|علیرضا alireza
محمدرضا mohammad reza|غلام ghulam|حسینی husayni|حسيني husayni|موسوي musawi|احمدي ahmadi|محمدي muhammadi
روحاني ruhani|خامنه khamene|اي i|ئي i|خامنئي khamenei|سليماني sulaymani|قائد qaid|رستم rustam|بهرام bahram
سوداني sudani|سيسي sisi|شياع shiya|نعيم naim|نادر nadir|وحيد wahid|يزيد yazid|جبار jabbar|جبريل jibril|تركي turki
بندر bandar|حوثي huthi|غماري ghamari|تكريتي tikriti|دوري duri|راوي rawi|دليمي dulaymi|جبوري jaburi|شمري shammari
مصري masri|يمني yamani|شامي shami|ليبي libi|تونسي tunisi|مغربي maghribi|جزائري jazairi|فلسطيني filastini
اردني urduni|كردي kurdi|عراقي iraqi|حلبي halabi
"""
WORDS = dict(item.split(" ", 1) for line in _TABLE.strip().splitlines() for item in line.split("|"))
