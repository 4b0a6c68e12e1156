namespace TicketShop.Entrance;

/// <summary>How visitors are let in.</summary>
/// <param name="AdmitsPerSecond">Null: the doors are open.</param>
/// <param name="Secret">Signs the passes of all replicas.</param>
internal sealed record EntranceRule(double? AdmitsPerSecond, byte[] Secret);
