package scene

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// bare is a PNG or JPEG without what cameras and programs write beside the
// picture: places, names, comments. What is neither stays.
func bare(data []byte) []byte {
	switch {
	case bytes.HasPrefix(data, pngHead):
		return barePNG(data)
	case bytes.HasPrefix(data, []byte{0xFF, jpegStart}):
		return bareJPEG(data)
	}
	return data
}

var pngHead = []byte("\x89PNG\r\n\x1a\n")

// pngParts are the chunks that make the picture.
var pngParts = []string{"IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "IDAT", "IEND"}

// barePNG keeps those chunks, which are their length, their name, so many
// bytes, and a checksum.
func barePNG(data []byte) []byte {
	kept, rest := slices.Clone(pngHead), data[len(pngHead):]
	for len(rest) >= 12 {
		n := 12 + int(binary.BigEndian.Uint32(rest))
		if n > len(rest) {
			break
		}
		name := string(rest[4:8])
		if slices.Contains(pngParts, name) {
			kept = append(kept, rest[:n]...)
		}
		if rest = rest[n:]; name == "IEND" {
			break
		}
	}
	return kept
}

// The markers of a JPEG, each after a byte of ones: where it starts and ends,
// where the rows of pixels begin, what an application writes, and comments.
// Of the applications' own, the colours need Adobe's (ITU-T T.81, annex B;
// T.872).
const (
	jpegStart   = 0xD8
	jpegEnd     = 0xD9
	jpegScan    = 0xDA
	jpegApp     = 0xE0
	jpegAdobe   = 0xEE
	jpegLastApp = 0xEF
	jpegComment = 0xFE
)

// bareJPEG leaves out what applications write, and comments.
func bareJPEG(data []byte) []byte {
	kept, rest := slices.Clone(data[:2]), data[2:]
	for len(rest) >= 4 && rest[0] == 0xFF && rest[1] != jpegEnd {
		marker, n := rest[1], 2+int(binary.BigEndian.Uint16(rest[2:]))
		if n > len(rest) {
			break
		}
		if marker == jpegScan {
			n += pixels(rest[n:])
		}
		if own := marker >= jpegApp && marker <= jpegLastApp && marker != jpegAdobe; !own && marker != jpegComment {
			kept = append(kept, rest[:n]...)
		}
		rest = rest[n:]
	}
	return append(kept, 0xFF, jpegEnd)
}

// pixels is how many bytes of pixels there are before the next marker. Among
// them a byte of ones is followed by a zero, or by one that counts restarts.
func pixels(data []byte) int {
	const firstRestart, lastRestart = 0xD0, 0xD7
	for at := 0; ; at += 2 {
		i := bytes.IndexByte(data[at:], 0xFF)
		if i < 0 || at+i+1 >= len(data) {
			return len(data)
		}
		at += i
		if next := data[at+1]; next != 0 && (next < firstRestart || next > lastRestart) {
			return at
		}
	}
}
