using System.Text.Json.Nodes;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Tests.Running;

/// <summary>The ticket sale with a bank across the network, and an independent check of what its buyers were told.</summary>
[Collection(RealParts.Name)]
public sealed class RehearsedSaleTests : IDisposable
{
    private const string Sale = """
        system: given
        currency: EUR
        region: azure/westeurope
        components:
          shop: { uses: azure/container-app, cpu: 1, memory: 1 GiB, replicas: 1, pool: { size: 10, to: db } }
          db: { uses: azure/postgresql-flexible-server, sku: B_Standard_B1ms, storage: 32 GB }
          bank:
            uses: stripe/payments
            region: stripe/eea
            usage: { charges: 10/month, amount: 100 EUR/month }
            webhooks: { notice: { to: shop, path: /paiement/avis, events: [payment_intent.succeeded] } }
        requests:
          buy: { path: POST /commande, shop: 2 ms, calls: [ { to: db, takes: 1 ms }, { to: bank, takes: 5 ms } ] }
        workload: { users: 20, think: 200 ms }
        rehearsal:
          load: load.yaml
          check: CHECK
          share: 100 %
          ramp: 1 s
          hold: 5 s
          components: { shop: { workload: ticket-shop, environment: { PATIENCE: "2" } } }
        """;

    private readonly LoadTestFolder _folder = new("""
        load: sale
        data: { zones: { file: zones.csv, order: random } }
        requests:
          reserve:
            path: POST /panier
            headers: { Accept: application/json, Content-Type: application/x-www-form-urlencoded }
            body: "area={{zones.zone}}&quantity=1"
            extract: { hold: json $.hold }
          buy:
            path: POST /commande
            headers: { Accept: application/json, Content-Type: application/x-www-form-urlencoded, Idempotency-Key: "{{uuid()}}" }
            body: "hold={{hold}}&email=fan{{user}}@example.org&payment={{pick('pm_card_visa', 'pm_card_visa', 'pm_card_chargeDeclined')}}"
            checks: status 201 or 402
            keep: true
        journeys: { buyer: { steps: [reserve, buy] } }
        users: 20
        """);

    public RehearsedSaleTests() => _folder.Write("zones.csv", "zone\n1\n2\n3\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_OfASaleWithPayments_IsCheckedAgainstWhatBuyersWereTold()
    {
        var ledger = Path.Combine(_folder.Path, "answers.jsonl");
        var evidence = await SystemRehearsal.RunAsync(Plan("ticket-shop-check", "5 s"), Settings() with { Answers = ledger },
            TestContext.Current.CancellationToken);
        evidence.Check.ShouldNotBeNull().IsKept.ShouldBeTrue(evidence.Check!.Said);
        evidence.Check.Said.ShouldContain("0 breaches");
        evidence.All.Failed.ShouldBe(0);
        var states = File.ReadLines(ledger).Select(line => (string)JsonNode.Parse(line)!["state"]!).ToList();
        states.Count.ShouldBe((int)evidence.Check.Answers);
        states.ShouldContain("paid");
        states.ShouldContain("refused");
    }

    [Fact]
    public async Task RunAsync_WithACheckThatFindsSomething_IsNotKept()
    {
        var liar = _folder.Write("check.sh", "#!/bin/sh\necho \"$(wc -l < \"$1\") answers, all lies, of $DATABASE_URL\"\nexit 3\n");
        File.SetUnixFileMode(liar,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var evidence = await SystemRehearsal.RunAsync(Plan("{ command: ./check.sh }"), Settings(), TestContext.Current.CancellationToken);
        evidence.Check!.IsKept.ShouldBeFalse();
        evidence.Check.Said.ShouldContain("all lies, of postgres://");
    }

    [Fact]
    public async Task RunAsync_WithACheckThatCannotCheck_SaysSo()
    {
        var failure = await Should.ThrowAsync<RehearsalException>(() =>
            SystemRehearsal.RunAsync(Plan("{ command: 'false' }"), Settings(), TestContext.Current.CancellationToken));
        failure.Diagnostic.Code.ShouldBe("JG5294");
    }

    private RehearsalPlan Plan(string check, string hold = "1 s") => RehearsalPlanner.Plan(
        _folder.Describe(Sale.Replace("CHECK", check, StringComparison.Ordinal)
            .Replace("hold: 5 s", $"hold: {hold}", StringComparison.Ordinal)), Given.TwoCores);

    private RehearsalSettings Settings() => RunningSystemTests.Settings() with { SystemFolder = _folder.Path, WatchesAlerts = false };
}
