package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html/charset"
)

// MaxFile is how many bytes a workbook may have.
const MaxFile = 256 << 20

// What a part may have at most when it is unpacked: so much, and not so many
// times more than it is packed to.
const (
	maxPart   = 512 << 20
	bombPart  = 64 << 20
	bombRatio = 400
)

// relationsDir is where the relations of the parts beside it are.
const relationsDir = "_rels"

// archive is the ZIP file that a workbook is, with its parts by name. Names
// are compared without case, as Excel does.
type archive map[string]*zip.File

// openArchive lists the parts.
func openArchive(data []byte) (archive, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	parts := archive{}
	for _, f := range r.File {
		parts[partKey(f.Name)] = f
	}
	return parts, nil
}

func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, "\\", "/"), "/"))
}

// tooLarge is a part that is not unpacked.
type tooLarge struct{ megabytes uint64 }

func (e tooLarge) Error() string {
	return fmt.Sprintf("the workbook unpacks to %d MB, which no table of people does; copy the people into a new workbook and import that", e.megabytes)
}

// open unpacks a part. It fails before it does where the part is too large.
func (a archive) open(name string) (io.ReadCloser, error) {
	f := a[partKey(name)]
	if f == nil {
		return nil, fmt.Errorf("the part %s is missing", name)
	}
	size := f.UncompressedSize64
	if size > maxPart || size > bombPart && size/bombRatio > f.CompressedSize64 {
		return nil, tooLarge{size >> 20}
	}
	return f.Open()
}

// frame is the workbook without its sheets and texts, as Excel's library reads
// it: those it would keep in memory as objects.
func (a archive) frame() (*excelize.File, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for key, f := range a {
		if !isFrame(key) {
			continue
		}
		in, err := a.open(key)
		if err != nil {
			return nil, err
		}
		in.Close()
		header := f.FileHeader
		header.Name = key
		raw, err := f.OpenRaw()
		if err != nil {
			return nil, err
		}
		out, err := w.CreateRaw(&header)
		if err != nil {
			return nil, err
		}
		if _, err := io.Copy(out, raw); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return excelize.OpenReader(&b, excelize.Options{UnzipSizeLimit: maxPart, UnzipXMLSizeLimit: maxPart})
}

// isFrame tells the parts that say what a workbook holds, and how numbers look.
func isFrame(key string) bool {
	dir, base := path.Split(key)
	switch dir {
	case "":
		return base == "[content_types].xml"
	case relationsDir + "/", "xl/" + relationsDir + "/":
		return true
	case "xl/":
		return strings.HasPrefix(base, "workbook") || base == "styles.xml"
	}
	return false
}

// decoder reads a part as XML.
func decoder(r io.Reader) *xml.Decoder {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	return d
}

// relation is where a part points to.
type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr"`
}

// is tells the kind of a relation, which strict workbooks name otherwise.
func (r relation) is(kind string) bool { return strings.HasSuffix(r.Type, "/"+kind) }

// part is the name of the part that a relation of another points to.
func (r relation) part(from string) string {
	if strings.HasPrefix(r.Target, "/") {
		return strings.TrimPrefix(r.Target, "/")
	}
	return path.Join(path.Dir(from), strings.ReplaceAll(r.Target, "\\", "/"))
}

// relations are those of a part, by their IDs; none where it has none.
func (a archive) relations(part string) (map[string]relation, error) {
	dir, base := path.Split(part)
	name := dir + relationsDir + "/" + base + ".rels"
	if a[partKey(name)] == nil {
		return nil, nil
	}
	r, err := a.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var list struct{ Relationship []relation }
	if err := decoder(r).Decode(&list); err != nil {
		return nil, err
	}
	byID := map[string]relation{}
	for _, rel := range list.Relationship {
		byID[rel.ID] = rel
	}
	return byID, nil
}
