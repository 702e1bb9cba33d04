"""Workbooks (XLSX, XLSM) as tables of text, read as a stream in flat memory.

A reader of our own: the well-kept library builds objects for every cell and took gigabytes for a hostile workbook.
Formulas give the values that the program has kept; macros are never looked at.
"""

from hedgerow.kernel.tabular.sheets.table import is_workbook, pieces

__all__ = ["is_workbook", "pieces"]
