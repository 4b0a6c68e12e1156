using TicketShop.Data;

namespace TicketShop.Sale;

/// <summary>What is on sale, once this replica knows it.</summary>
internal sealed class Stage
{
    private Concert? _concert;

    /// <exception cref="InvalidOperationException">Asked before the replica was ready.</exception>
    public Concert Concert => _concert ?? throw new InvalidOperationException("the sale is not open yet");

    public bool IsSet => _concert is not null;

    public void Set(Concert concert) => _concert = concert;
}
