namespace TicketShopCheck;

/// <summary>One promise broken once.</summary>
/// <param name="Law">The name of the law, as its file in <c>Laws/</c> has it.</param>
/// <param name="What">Which seat, order or basket, and how.</param>
public sealed record Finding(string Law, string What);
