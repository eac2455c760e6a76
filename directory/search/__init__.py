"""Search: entries found by what people type, by filters, and by what needs attention."""
