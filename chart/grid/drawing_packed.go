package grid

import (
	"compress/flate"
	"encoding/base64"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// unpackDrawing is a page of draw.io that was packed, and written as an address
// before that.
func unpackDrawing(packed string) (string, error) {
	data, err := base64.StdEncoding.DecodeString(packed)
	if err != nil {
		return "", errors.New("it is no base64")
	}
	var b doubling
	n, err := io.Copy(&b, io.LimitReader(flate.NewReader(strings.NewReader(string(data))), maxUnpacked+1))
	switch {
	case n > maxUnpacked:
		return "", errors.New("it holds more than a drawing of people does")
	case err != nil:
		return "", errors.New("it is damaged")
	}
	return percents.ReplaceAllStringFunc(b.String(), func(s string) string {
		n, _ := strconv.ParseUint(s[1:], 16, 8)
		return string([]byte{byte(n)})
	}), nil
}

// percents are bytes as an address writes them.
var percents = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)

// maxUnpacked bounds a page of a drawing, as a promise about memory.
const maxUnpacked = 64 << 20
