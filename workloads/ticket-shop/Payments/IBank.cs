namespace TicketShop.Payments;

/// <summary>Whoever moves the money. It promises one thing: the same charge asked for twice is made once and answered alike.</summary>
internal interface IBank
{
    /// <returns>Whether the card was accepted.</returns>
    /// <exception cref="BankSilentException">No answer: the money may or may not have moved. Ask again with the same charge.</exception>
    public Task<bool> Make(Charge charge);
}
