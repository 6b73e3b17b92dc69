"""Tables with sorting, paging and columns that can be hidden."""
