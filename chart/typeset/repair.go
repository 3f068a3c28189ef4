package typeset

import (
	"reflect"
	"unsafe"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// repair makes a face's tables such that the shaper sees all of them: after a
// range of 63 glyphs it forgets the rest of a table's ranges, by which Inter
// loses most of its kerning, and Noto Sans Arabic the forms of its letters
// (github.com/go-text/typesetting/issues/278, mended after 0.3.5). Lists of
// single glyphs in place of ranges it reads right. It must come before the
// face is used.
func repair(face *font.Face) {
	for _, lookup := range face.GPOS.Lookups {
		for i, subtable := range lookup.Subtables {
			lookup.Subtables[i] = listed(subtable)
		}
	}
	for _, lookup := range face.GSUB.Lookups {
		for i, subtable := range lookup.Subtables {
			lookup.Subtables[i] = listed(subtable)
		}
	}
}

// listed is a copy of a table with lists for ranges.
func listed[T any](table T) T {
	list(reflect.ValueOf(&table).Elem())
	return table
}

// list replaces what is directly in a table, or in the one that it wraps.
func list(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		if ranges, ok := v.Interface().(tables.Coverage2); ok {
			v.Set(reflect.ValueOf(glyphs(ranges)))
		} else if !v.IsNil() && v.Elem().Kind() == reflect.Struct {
			inner := reflect.New(v.Elem().Type()).Elem()
			inner.Set(v.Elem())
			list(inner)
			v.Set(inner)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Field(i)
			list(reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem()) // it may be unexported
		}
	}
}

func glyphs(ranges tables.Coverage2) (list tables.Coverage1) {
	for _, r := range ranges.Ranges {
		for g := int(r.StartGlyphID); g <= int(r.EndGlyphID); g++ {
			list.Glyphs = append(list.Glyphs, tables.GlyphID(g))
		}
	}
	return list
}
