namespace TicketShop.Data;

/// <summary>The database was away for longer than a visitor is kept waiting. What was asked for may or may not have been done: ask again
/// with the same key.</summary>
internal sealed class DatabaseAwayException(Exception cause) : Exception("the database is away", cause);
