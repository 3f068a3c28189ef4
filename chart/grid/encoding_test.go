package grid

import (
	"strings"
	"testing"

	"cadre/chart/reading"
)

// written are short tables of people as programs of their countries save them,
// by the encoding that must be told.
var written = []struct{ encoding, text string }{
	{"shift_jis", "Employee ID,Name,Title,Manager ID\nA001,林 麻良,CPO,\nA002,別所 斗夢,VP Product,A001\n"},
	{"shift_jis", "社員番号,氏名,役職,上司\n1,佐藤 健,部長,\n2,鈴木 優花,課長,佐藤 健\n"},
	{"shift_jis", "名前,ヨミ\n山田 太郎,ﾔﾏﾀﾞ ﾀﾛｳ\n"},
	{"shift_jis", "Name,Title\nマリア ロペス,デザイナー\n"},
	{"euc-jp", "氏名,部署,役職\n山本 陽菜,営業部,マネージャー\n"},
	{"euc-jp", "ID,Name,Title\n1,高橋 由紀,CPO\n2,渡辺 さくら,PM\n"},
	{"gb18030", "ID,Name,Title,Manager ID\n1,王伟,CPO,\n2,李娜,VP Product,1\n3,张敏,PM,2\n"},
	{"gb18030", "姓名,职位,上级\n欧阳娜,首席产品官,\n司马懿,产品经理,欧阳娜\n"},
	{"big5", "ID,Name,Title\n1,陳志明,CPO\n2,林淑芬,VP Product\n"},
	{"big5", "姓名,職稱,主管\n黃俊傑,產品總監,\n"},
	{"euc-kr", "ID,Name,Title\n1,김민준,CPO\n2,이서연,VP Product\n"},
	{"euc-kr", "이름,직급,부서\n박지훈,팀장,개발팀\n"},
	{"windows-1251", "ID,Name,Title\n1,Анна Иванова,CPO\n2,Борис Петров,PM\n"},
	{"windows-1251", "Имя;Должность;Руководитель\nОлена Шевченко;Директор;\n"},
	{"windows-1250", "ID,Name,Title\n1,Jiří Dvořák,CPO\n2,Łukasz Wiśniewski,PM\n"},
	{"windows-1250", "Imię;Nazwisko;Stanowisko\nPaweł;Zieliński;Dyrektor\n"},
	{"windows-1250", "Jméno,Funkce\nTomáš Černý,Ředitel\nKateřina Nováková,Vedoucí\n"},
	{"windows-1250", "Név;Beosztás\nErdős Péter;Ügyvezető\nSzűcs Judit;Elnök\n"},
	{"windows-1252", "Matricule;Nom;Prénom;Responsable hiérarchique;Date d'entrée\nM03;Duarte;Inès;Lind Mara;01/02/2019\n"},
	{"windows-1252", "Name,Title\nJörg Müller,Geschäftsführer\nSoren Weiß,PM\n"},
	{"windows-1252", "Name,Title\nIñigo Peña,Director – Producto\n"},
	{"windows-1252", "Navn,Tittel\nBjørn Sørensen,Produktsjef\nÅse Ødegård,PM\n"},
	{"windows-1252", "Nome,Cargo\nJoão Conceição,Diretor\n"},
	{"windows-1252", "Name,Cost\nAda,£120 000\n"},
	{"windows-1252", "Name,Title\nZoë,CPO\n"},
	{"windows-1253", "Όνομα,Θέση\nΓιώργος Παπαδόπουλος,Διευθυντής\n"},
	{"windows-1254", "Ad,Unvan\nIşıl Şahin,Müdür\nÇağrı Yıldız,Uzman\n"},
	{"utf-16le", "Name,Title\nZoë,CPO\n"},
	{"utf-16be", "氏名,役職\n林 麻良,CPO\n"},
}

// TestEncodingsAreTold writes each text in its encoding and wants it back.
func TestEncodingsAreTold(t *testing.T) {
	for _, tt := range written {
		e, _ := encodingWithID(tt.encoding)
		bytes, err := e.codec.NewEncoder().String(tt.text)
		if err != nil {
			t.Fatalf("%s: %v", tt.encoding, err)
		}
		var log notes
		got, told, err := toUTF8(bytes, "", &log)
		if err != nil || got != tt.text || told != tt.encoding {
			t.Errorf("%s: %q became %q in %q: %v %v", tt.encoding, tt.text, got, told, log, err)
			for _, e := range Encodings {
				if e.fit != nil {
					t.Logf("%s %.2f", e.ID, e.fit(decoded(e, foreignWords(bytes))))
				}
			}
		}
		if forced, _, err := toUTF8(bytes, strings.ToUpper(tt.encoding), new(notes)); err != nil || forced != tt.text {
			t.Errorf("%s: %q became %q where it is named: %v", tt.encoding, tt.text, forced, err)
		}
	}
}

// TestDoubtfulEncodingsAreSaid: where two fit, the note names the other.
func TestDoubtfulEncodingsAreSaid(t *testing.T) {
	for _, tt := range []struct{ bytes, want string }{
		{"Name\nPetrovi\xe6\n", "windows-1250"},
		{"Name\nIn\xe8s\n", "windows-1250"},
	} {
		var log notes
		if _, _, err := toUTF8(tt.bytes, "", &log); err != nil || len(log) != 1 || log[0].Kind != reading.Guessed || log[0].Encoding != tt.want || strings.Contains(log[0].Text, "--") {
			t.Errorf("%q: %v %v", tt.bytes, log, err)
		}
	}
}

func TestEncodingNames(t *testing.T) {
	for name, want := range map[string]string{
		"UTF-8": "utf-8", "latin1": "windows-1252", "cp1250": "windows-1250", " sjis ": "shift_jis", "gbk": "gb18030", "GB2312": "gb18030",
		"ks_c_5601-1987": "euc-kr", "big5": "big5", "koi8-r": "koi8-r", "macintosh": "macintosh",
	} {
		if e, err := EncodingNamed(name); err != nil || e.ID != want {
			t.Errorf("%q is %q, want %q: %v", name, e.ID, want, err)
		}
	}
	if _, err := EncodingNamed("klingon"); err == nil || !strings.Contains(err.Error(), "windows-1252") {
		t.Errorf("an encoding was made up: %v", err)
	}
}
