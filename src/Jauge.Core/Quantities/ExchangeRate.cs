namespace Jauge.Core;

/// <summary>What one unit of a currency is worth in another one, as stated by the file.</summary>
/// <param name="From">The currency that is converted.</param>
/// <param name="Price">What one unit of it is worth; above zero.</param>
/// <param name="On">The day it held. No rate is good without one.</param>
/// <param name="Source">Who published it.</param>
public sealed record ExchangeRate(Currency From, Money Price, DateOnly On, string Source);
