"""Where apps ask, where people answer, and where apps are looked after."""
