"""Family names in Han, which tell a name from other words: `記者林宜庭` names one, `記者公會` none. Data only."""

from typing import Final

SURNAMES: Final = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘鍾谭譚陆陸汪范範"
    "金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱丘江尹薛阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯"
    "岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽穆农農司卓古吉缪繆"
    "简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂佟应應臧闵閔苟邬鄔边邊卞姬师師仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏佘池查麻苑迟遲邝鄺官封"
    "谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤闻聞厉厲伊仝区區郜海阚闞花权權帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰支卿狄索晋晉云雲"
    "容敬扈晁芮阙闕浦戈伏鹿薄邸雍辜羊阿乌烏母裘亓修邰赫杭宿鲜鮮印逯隆茹诺慕危玉银銀亢嵇哈湛宾賓戎勾茅尉冶斯檀衣阴陰昝智幸奉植车車涂富尧堯闫閆"
)
"""Family names of one character, in both kinds of Chinese writing: those of all but one in some hundreds of their bearers."""

COMPOUND: Final = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 端木 夏侯 张简 張簡 范姜 拓跋".split()
)
"""Family names of two characters."""
