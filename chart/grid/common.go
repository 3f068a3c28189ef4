package grid

import (
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// The characters that names and tables of people have most, by language.
var (
	simplifiedCommon = lexicon{common: "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶黎贺毛郝顾龚邵万覃武钱戴严莫孔向常汤" +
		"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文玉红志国春海波燕飞玲鹏宇婷丹萍鑫辉斌浩晓欣怡子梓涵雨轩思嘉佳俊博" +
		"姓名部门职位务称经理产品总监主管员工编号上级岗公司技术市场销售人事财首席执行官副裁高设计师程数据运营助直属邮箱研发组长负责行政",
		frequent: leads(simplifiedchinese.GBK, 0xB0, 0xD7)}
	traditionalCommon = lexicon{common: "陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊呂江何羅高蕭潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓馬董唐藍蔣石古紀姚連馮歐程湯" +
		"志明俊傑家豪建宏淑芬美玲雅婷怡君惠雯佳穎宗翰冠宇承恩文華國偉" +
		"姓名部門職位稱務經理產品總監主管員工編號上級公司技術市場銷售人事財首席執行長副裁高設計師程資料營運助專案研發組負責行政",
		frequent: leads(traditionalchinese.Big5, 0xA4, 0xC6)}
	japaneseCommon = lexicon{common: "佐藤鈴木高橋田中伊渡辺山本村小林加吉斎井口松清水崎森阿部池石川前後岡長谷近遠坂福太西三原和大野上島金子青竹内宮今河武丸荒別所安土居久保杉菊千葉平横酒新一二四五六七八九" +
		"郎美恵介輔翔健真由紀香奈優花愛結菜陽蓮悠斗夢麻良明広志宏浩正雄幸男隆修誠直樹裕智也人之彦信" +
		"氏名署役職社員番号司課係主任取締代表営業開発企画総務経理製品担当責者統括店室執行最姓属",
		usual: kana, frequent: leads(japanese.EUCJP, 0xB0, 0xCF)}
	koreanCommon = lexicon{common: "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지원준연현수영미은경희숙자호철상훈도예시아린나선동재승태용범규빈채솔혜보람슬기라름" +
		"직급부팀사대리과표무본개발획업인총제품관책번명메일소속센터",
		usual: unicode.Hangul}
)

// kana are the two scripts of syllables that Japanese alone has.
var kana = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x3041, Hi: 0x30FF, Stride: 1}}}

// leads tells the characters whose first byte in an encoding lies in a range:
// there the frequent ones are.
func leads(e encoding.Encoding, from, to byte) func(rune) bool {
	return func(r rune) bool {
		b, err := e.NewEncoder().String(string(r))
		return err == nil && len(b) == 2 && b[0] >= from && b[0] <= to
	}
}
