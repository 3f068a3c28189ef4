package cli_test

import (
	"bytes"
	"encoding/base64"
	"math/rand/v2"
	"regexp"
	"strings"
)

// largestAttack is the most bytes that a mutated file has.
const largestAttack = 400_000

// mutations are the ways to damage a file.
var mutations = []func(r *rand.Rand, data []byte) []byte{
	func(r *rand.Rand, data []byte) []byte { return data[:r.IntN(len(data)+1)] }, // cut short
	func(r *rand.Rand, data []byte) []byte { // bits flipped
		for range 1 + r.IntN(20) {
			data[r.IntN(len(data))] ^= 1 << r.IntN(8)
		}
		return data
	},
	func(r *rand.Rand, data []byte) []byte { // a part left out
		from, to := span(r, data)
		return append(data[:from:from], data[to:]...)
	},
	func(r *rand.Rand, data []byte) []byte { // a part repeated
		from, to := span(r, data)
		part := data[from:to]
		return insert(data, to, bytes.Repeat(part, 1+r.IntN(1+60_000/(1+len(part)))))
	},
	func(r *rand.Rand, data []byte) []byte { // numbers of any size
		return numbers.ReplaceAllFunc(data, func(n []byte) []byte {
			if r.IntN(4) > 0 {
				return n
			}
			return []byte(pick(r, "99999999999999999999999999", "-9223372036854775808", "1e999", "-1", "0", "0.1e-400", "2147483648"))
		})
	},
	func(r *rand.Rand, data []byte) []byte { // brackets
		bracket := pick(r, "[", "{", `{"a":`, `[{"people":`, "(", "]")
		return insert(data, r.IntN(len(data)+1), []byte(strings.Repeat(bracket, 1+r.IntN(30_000))))
	},
	func(r *rand.Rand, data []byte) []byte { // characters that are none, or that do something
		for range 1 + r.IntN(8) {
			data = insert(data, r.IntN(len(data)+1), []byte(pick(r, "\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x00", "\x1b[2J", "\x07", "\u009b", "\u202e", "\u2028", "\ufeff", "\ufffe", `\u0000`, `\ud800`)))
		}
		return data
	},
	func(r *rand.Rand, data []byte) []byte { // long fields
		letter := pick(r, "x", "中", "e\u0301", "ש", "👨‍👩‍👧", "क्षि", "a b ", "-", "a,", "1", "\u200b", "\u0301")
		return insertInText(r, data, strings.Repeat(letter, 1+r.IntN(40_000)/len(letter)))
	},
	func(r *rand.Rand, data []byte) []byte { // quotes and lines
		for range 1 + r.IntN(6) {
			data = insert(data, r.IntN(len(data)+1), []byte(strings.Repeat(pick(r, `"`, `""`, "'", "\n", "\r", "\r\n", ",", ";", "\t", `",`, "\"\n", `\`), 1+r.IntN(2)*r.IntN(20_000))))
		}
		return data
	},
	func(r *rand.Rand, data []byte) []byte { // formulas and markup
		return insertInText(r, data, pick(r, "=1+1", "@SUM(A1)", "<script>alert(1)</script>", "]]>", "&amp;&#0;", "${x}", "%s%n", "../../etc/passwd", "javascript:x", "-->", `\"`))
	},
	func(r *rand.Rand, data []byte) []byte { // a picture that says that it is enormous
		photo := `"photo": "` + base64.StdEncoding.EncodeToString(bomb) + `", "name"`
		return bytes.Replace(data, []byte(`"name"`), []byte(photo), 1+r.IntN(3))
	},
	func(r *rand.Rand, data []byte) []byte { // everybody has the ID, the manager or the role of one
		member := []byte(pick(r, `"manager": "`, `"id": "`, `"role": "`, `"mentor": "`))
		return bytes.ReplaceAll(data, member, append(member, pick(r, "a", "1", "pm", `", "dottedTo": ["a`)...))
	},
}

var numbers = regexp.MustCompile(`[0-9]+`)

// bomb is the header of a PNG of 50,000 by 50,000 pixels.
var bomb = []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xc3P\x00\x00\xc3P\x01\x00\x00\x00\x00\x12\x34\x56\x78")

// mutated is a file damaged in a few ways.
func mutated(r *rand.Rand, data []byte) []byte {
	data = bytes.Clone(data)
	for range 1 + r.IntN(3) {
		if len(data) > 0 {
			data = mutations[r.IntN(len(mutations))](r, data)
		}
		data = data[:min(len(data), largestAttack)]
	}
	return data
}

func pick(r *rand.Rand, of ...string) string { return of[r.IntN(len(of))] }

// span is a part of some data.
func span(r *rand.Rand, data []byte) (from, to int) {
	from = r.IntN(len(data))
	return from, from + 1 + r.IntN(min(len(data)-from, 2000))
}

func insert(data []byte, at int, part []byte) []byte {
	return append(append(data[:at:at], part...), data[at:]...)
}

// insertInText puts a text behind a quote or a comma: into a field.
func insertInText(r *rand.Rand, data []byte, text string) []byte {
	from := r.IntN(len(data))
	at := bytes.IndexAny(data[from:], "\",;\t")
	return insert(data, from+at+1, []byte(text))
}
