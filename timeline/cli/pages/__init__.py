"""What each command shows: chronology values laid out as pages, nothing printed here."""
