namespace TicketShop.Data;

/// <summary>A part of the hall that is sold at one price.</summary>
/// <param name="Standing">Places without numbers; else every place is a seat.</param>
/// <param name="PriceCents">Of one ticket, in hundredths of the concert's currency.</param>
internal sealed record Area(int Id, string Name, bool Standing, int PriceCents);
