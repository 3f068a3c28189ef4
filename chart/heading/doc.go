// Package heading reads what the columns of people's tables are called.
//
// What lives here: the words of headings in the languages that tables come in,
// as data (fields.txt has the spellings by field, words.txt what headings are
// made of), and Read, which tells the fields that a heading may mean. What must
// not: what the cells below say, which decides where a heading leaves a choice.
//
// A heading is known as a whole, or it is put together of words: whose (the
// manager's, a further manager's, the person's own) and what of them (ID,
// e-mail, name, title). One that has anything else to say, such as "Assistant
// ID" or "Manager's department", means no field.
package heading
