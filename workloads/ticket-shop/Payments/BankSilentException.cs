namespace TicketShop.Payments;

/// <summary>The bank gave no answer. The order stays pending, and housekeeping asks again.</summary>
internal sealed class BankSilentException(string message, Exception? cause = null) : Exception(message, cause);
