using TicketShop.Data;

namespace TicketShop.Payments;

/// <summary>A stand-in of a bank: a schema of the same database that commits on its own and declines one card.</summary>
internal sealed class BankInDatabase(Database database) : IBank
{
    /// <summary>The name of Stripe's test card that is always declined. Source: https://docs.stripe.com/testing (read 2026-11).</summary>
    public const string DeclinedCard = "pm_card_chargeDeclined";

    public Task<bool> Make(Charge charge) => database.Transact(async sql =>
    {
        await sql.Write(
            "insert into bank.charge (idempotency_key, amount_cents, currency, accepted) values ($1, $2, $3, $4) on conflict do nothing",
            charge.Key, charge.AmountCents, charge.Currency, charge.PaymentMethod != DeclinedCard);
        return (await sql.Read(row => row.GetBoolean(0), "select accepted from bank.charge where idempotency_key = $1", charge.Key))
            .Single();
    });
}
