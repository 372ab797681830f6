"""How names in Han characters are read in Korea and Japan: the same signs, other sounds.

A tuple of characters with a Korean surname first is read syllable by syllable (Sino-Korean); a Japanese name is cut
into
a known surname and a known given name. What the tables do not know has no such reading.
"""

_KOREAN = """
金 kim|李 lee|朴 park|崔 choe|鄭 jong|郑 jong|姜 kang|趙 jo|赵 jo|尹 yun|張 jang|张 jang|林 rim|韓 han|韩 han|吳 o
吴 o|徐 so|申 sin|權 kwon|权 kwon|黃 hwang|黄 hwang|安 an|宋 song|柳 ryu|劉 yu|刘 yu|洪 hong|高 ko|文 mun|梁 yang
孫 son|孙 son|裵 pae|裴 pae|白 paek|許 ho|许 ho|南 nam|沈 sim|盧 ro|卢 ro|河 ha|成 song|車 cha|车 cha|朱 ju|禹 u
具 ku|閔 min|闵 min|陳 jin|陈 jin|池 ji|嚴 om|严 om|元 won|千 chon|方 pang|玄 hyon|咸 ham|康 kang|楊 yang|杨 yang
太 thae|桂 kye|明 myong|奇 ki|王 wang|正 jong|恩 un|日 il|成 song|哲 chol|永 yong|英 yong|東 tong|东 tong|鎬 ho
镐 ho|浩 ho|俊 jun|民 min|敏 min|秀 su|洙 su|基 ki|起 ki|鐵 chol|铁 chol|柱 ju|周 ju|光 kwang|虎 ho|國 kuk|国 kuk
龍 ryong|龙 ryong|海 hae|赫 hyok|爀 hyok|煥 hwan|焕 hwan|熙 hui|喜 hui|姬 hui|京 kyong|慶 kyong|庆 kyong|敬 kyong
順 sun|顺 sun|與 yo|与 yo|在 jae|宰 jae|載 jae|仁 in|寅 in|相 sang|尚 sang|勳 hun|勋 hun|勇 yong|根 kun|宇 u|雨 u
根 kun|植 sik|松 song|星 song|聖 song|圣 song|智 ji|志 ji|賢 hyon|贤 hyon|鉉 hyon|泰 thae|大 tae|德 tok|範 pom
范 pom|福 pok|炳 pyong|秉 pyong|平 phyong|弼 phil|學 hak|学 hak|鶴 hak|善 son|宣 son|錫 sok|锡 sok|石 sok|一 il
益 ik|昌 chang|贊 chan|赞 chan|春 chun|中 jung|重 jung|鍾 jong|钟 jong|宗 jong|道 to|斗 tu|吉 kil|寬 kwan|官 kwan
男 nam|女 nyo|子 ja|花 hwa|和 hwa|華 hwa|华 hwa|美 mi|玉 ok|蘭 ran|兰 ran|月 wol|義 ui|义 ui|二 i|伊 i|利 ri|林 rim
命 myong|文 mun|武 mu|山 san
"""
_SURNAMES = """
佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|伊藤 ito|渡辺 watanabe|渡邊 watanabe|山本 yamamoto|中村 nakamura
小林 kobayashi|加藤 kato|吉田 yoshida|山田 yamada|佐々木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura
林 hayashi|斎藤 saito|齋藤 saito|斉藤 saito|清水 shimizu|山崎 yamazaki|森 mori|池田 ikeda|橋本 hashimoto|阿部 abe
安倍 abe|石川 ishikawa|山下 yamashita|中島 nakajima|石井 ishii|小川 ogawa|前田 maeda|岡田 okada|長谷川 hasegawa
藤田 fujita|後藤 goto|近藤 kondo|村上 murakami|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|西村 nishimura
藤井 fujii|藤原 fujiwara|岡本 okamoto|三浦 miura|金子 kaneko|中野 nakano|中川 nakagawa|原田 harada|松田 matsuda
竹内 takeuchi|小野 ono|田村 tamura|中山 nakayama|和田 wada|石田 ishida|上田 ueda|森田 morita|原 hara|柴田 shibata
酒井 sakai|工藤 kudo|横山 yokoyama|宮崎 miyazaki|宮本 miyamoto|内田 uchida|高木 takagi|安藤 ando|島田 shimada
谷口 taniguchi|大野 ono|高田 takada|丸山 maruyama|今井 imai|河野 kono|藤本 fujimoto|村田 murata|武田 takeda
上野 ueno|杉山 sugiyama|増田 masuda|平野 hirano|菅 suga|岸田 kishida|石破 ishiba|麻生 aso|小泉 koizumi|野田 noda
鳩山 hatoyama|高市 takaichi|重信 shigenobu|松井 matsui|菅原 sugawara|久保 kubo|千葉 chiba
"""
_GIVEN = """
太郎 taro|一郎 ichiro|次郎 jiro|二郎 jiro|三郎 saburo|花子 hanako|健 ken|健一 kenichi|健二 kenji|健太 kenta
誠 makoto|浩 hiroshi|博 hiroshi|隆 takashi|孝 takashi|明 akira|昭 akira|彰 akira|清 kiyoshi|茂 shigeru|進 susumu
実 minoru|勝 masaru|修 osamu|豊 yutaka|正 tadashi|学 manabu|剛 takeshi|武 takeshi|晋三 shinzo|義偉 yoshihide
文雄 fumio|茂 shigeru|太郎 taro|純一郎 junichiro|早苗 sanae|由紀夫 yukio|佳彦 yoshihiko|房子 fusako|恵子 keiko
洋子 yoko|陽子 yoko|和子 kazuko|幸子 sachiko|京子 kyoko|美智子 michiko|智子 tomoko|裕子 yuko|優子 yuko|直子 naoko
真由美 mayumi|由美子 yumiko|久美子 kumiko|明美 akemi|美穂 miho|愛 ai|葵 aoi|結衣 yui|陽菜 hina|大輔 daisuke
翔太 shota|翔 sho|拓也 takuya|達也 tatsuya|和也 kazuya|哲也 tetsuya|直樹 naoki|秀樹 hideki|英樹 hideki|和彦 kazuhiko
雅彦 masahiko|正夫 masao|和夫 kazuo|幸雄 yukio|良子 yoshiko|貴志 takashi
"""


def _table(text: str) -> dict[str, str]:
    return dict(item.split(" ", 1) for line in text.strip().splitlines() for item in line.split("|"))


KOREAN = _table(_KOREAN)
SURNAMES = _table(_SURNAMES)
GIVEN = _table(_GIVEN)


def korean(run: str) -> str | None:
    """A run of two to four Han characters read as a Korean name, or None where a character is not in the table."""
    if not 2 <= len(run) <= 4:
        return None
    parts = [KOREAN.get(c) for c in run]
    return None if None in parts else " ".join(p for p in parts if p)


def japanese(run: str) -> str | None:
    """A run of Han characters read as a Japanese surname and given name, or None where one is not in the tables."""
    for cut in (2, 1, 3):
        surname, given = SURNAMES.get(run[:cut]), GIVEN.get(run[cut:])
        if surname and given:
            return f"{surname} {given}"
    return None


def readings(text: str) -> tuple[str, ...]:
    """The Korean and Japanese readings of `text`, where the whole of it is one run of Han characters."""
    run = text.strip()
    if not 2 <= len(run) <= 6 or not all("\u3400" <= c <= "\u9fff" or c == "々" for c in run):
        return ()
    return tuple(r for r in (korean(run), japanese(run)) if r is not None)
