"""Writes the workbooks of this folder, with openpyxl 3.1, XlsxWriter 3.3 and odfpy 1.4. All people are invented.

LibreOffice 7.4 made `libreoffice.xlsx`, `libreoffice.ods` and `old.xls` of `people.xlsx`:
soffice --headless --convert-to ods people.xlsx
"""

import datetime as dt

import xlsxwriter
from odf import office, style, table, text
from odf.opendocument import OpenDocumentSpreadsheet
from openpyxl import Workbook

PHONE = r"[<=9999999]###\-####;\(###\)\ ###\-####"
HEADERS = ["ID", "First", "Last", "ZIP", "Phone", "DOB", "Premium from", "Amount paid", "InMail before cutoff", "Notes"]


def people():
    """Headers in row 3 of the second sheet; a blank row, a hidden row and column, merged cells, an error, a formula."""
    book = Workbook()
    book.active.title = "Read me"
    sheet = book.create_sheet("People")
    sheet.append([])
    sheet.append([])
    sheet.append(HEADERS)
    rows = [
        ["007", "Ana", "García López", 2138, 6175550123, dt.date(1980, 3, 4), dt.date(2022, 3, 4), 1234.56, True, "02138"],
        ["008", "Trâm", "Nguyễn", 501, 5550123, dt.date(1900, 2, 28), dt.datetime(2024, 9, 18, 0, 0), 0.1 + 0.2, False, "1 A St\nApt 2"],
        [],
        ["009", "Zoë", "O’Neil", "02138", "x", None, "2024-05-01", 12, None, "=cmd|' /C calc'!A0"],
        ["010", "Bo", "Reed", 94607, None, "#N/A", None, None, None, "a < b & c"],
        ["011", "Cy", "Park", 94607, None, None, None, "=6*7", None, None],
        ["012", "Di", "Cole", 94607, None, None, None, 5, None, "merged with the next"],
    ]
    for row in rows:
        sheet.append(row)
    for row in range(4, 11):
        sheet.cell(row, 4).number_format = "00000"
        sheet.cell(row, 5).number_format = PHONE
        sheet.cell(row, 6).number_format = "mm/dd/yyyy"
        sheet.cell(row, 7).number_format = r"d\-mmm\-yyyy"
        sheet.cell(row, 8).number_format = '"$"#,##0.00'
    sheet["J7"].data_type = "s"
    sheet["F8"].data_type = "e"
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet.merge_cells("J10:K10")
    old = book.create_sheet("Old")
    old.sheet_state = "hidden"
    old.append(["Last"])
    old.append(["Nobody"])
    book.save("people.xlsx")


def days_from_1904():
    """Texts are shared by their cells."""
    book = xlsxwriter.Workbook("days-from-1904.xlsx", {"date_1904": True})
    sheet = book.add_worksheet("List")
    day = book.add_format({"num_format": "m/d/yyyy"})
    for place, value in enumerate(["Last", "DOB", "City"]):
        sheet.write_string(0, place, value)
    for place, value in enumerate(["Muñoz", "Reed"], start=1):
        sheet.write_string(place, 0, value)
        sheet.write_datetime(place, 1, dt.datetime(1980, 3, 4), day)
        sheet.write_string(place, 2, "Reno")
    book.close()


def written_row_by_row():
    """Texts stand in their cells; a formula has its result; one text is in two colours."""
    book = xlsxwriter.Workbook("row-by-row.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet("List")
    bold = book.add_format({"bold": True})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    for column, header in enumerate(["ID", "Called on", "Loss", "Note"]):
        sheet.write_string(0, column, header)
    sheet.write_string(1, 0, "A-1")
    sheet.write_datetime(1, 1, dt.datetime(2024, 5, 1, 14, 33, 10), moment)
    sheet.write_formula(1, 2, "=12.25*2", None, 24.5)
    sheet.write_rich_string(1, 3, "in the ", bold, "night")
    sheet.write_string(2, 0, "A-2")
    sheet.write_datetime(2, 1, dt.datetime(2024, 5, 2), moment)
    sheet.write_formula(2, 2, '="$12.25"', None, "$12.25")
    sheet.write_string(2, 3, "=1+1")
    book.close()


def events_of_libreoffice():
    """Two sheets, of which the first is hidden; a repeated row and cell, a comment, a covered cell, an error."""
    book = OpenDocumentSpreadsheet()
    hidden = style.Style(name="ta1", family="table")
    hidden.addElement(style.TableProperties(display="false"))
    book.automaticstyles.addElement(hidden)
    old = table.Table(name="Old", stylename=hidden)
    old.addElement(row([cell("string", "Last")]))
    book.spreadsheet.addElement(old)
    sheet = table.Table(name="People")
    sheet.addElement(table.TableColumn(numbercolumnsrepeated=2))
    sheet.addElement(table.TableColumn(visibility="collapse"))
    sheet.addElement(table.TableRow(numberrowsrepeated=2))
    sheet.addElement(row([cell("string", header) for header in ["ID", "Last", "ZIP", "DOB", "Amount paid", "InMail before cutoff", "Notes"]]))
    annotated = cell("string", "García")
    annotated.insertBefore(office.Annotation(), annotated.firstChild)
    annotated.firstChild.addElement(text.P(text="a comment"))
    spaced = table.TableCell(valuetype="string")
    paragraph = text.P(text="two")
    paragraph.addElement(text.S(c=2))
    paragraph.addText("words")
    spaced.addElement(paragraph)
    spaced.addElement(text.P(text="and a line"))
    sheet.addElement(row([
        cell("string", "007"), annotated, cell("float", "02138", value="2138"),
        cell("date", "03/04/80", datevalue="1980-03-04"), cell("currency", "$1,234.56", value="1234.56", currency="USD"),
        cell("boolean", "TRUE", booleanvalue="true"), spaced, table.TableCell(numbercolumnsrepeated=1000),
    ]))
    twice = row([table.TableCell(), cell("string", "Same", numbercolumnsrepeated=1), cell("float", "94607", value="94607")])
    twice.setAttribute("numberrowsrepeated", 2)
    twice.setAttribute("visibility", "filter")
    sheet.addElement(twice)
    sheet.addElement(table.TableRow(numberrowsrepeated=1048570))
    book.spreadsheet.addElement(sheet)
    book.save("people.ods")


def row(cells):
    made = table.TableRow()
    for one in cells:
        made.addElement(one)
    return made


def cell(kind, shown, **attributes):
    made = table.TableCell(valuetype=kind, **attributes)
    made.addElement(text.P(text=shown))
    return made


people()
days_from_1904()
written_row_by_row()
events_of_libreoffice()
