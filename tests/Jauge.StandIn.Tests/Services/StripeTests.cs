using System.Text.Json;
using Jauge.StandIn.Tests.Support;

namespace Jauge.StandIn.Tests.Services;

public sealed class StripeTests
{
    [Fact]
    public async Task Client_OfStripe_SellsMetersBillsAndIsTold()
    {
        await using var stripe = await Running.StartAsync("stripe", ("STRIPE_TIME_SCALE", "0.01"));
        var seen = await NodeClient.RunAsync("stripe.mjs", stripe.Address.ToString());

        // metadata stays text, everything else has its type
        seen.GetProperty("product").GetProperty("metadata").GetProperty("active").GetString().ShouldBe("true");
        seen.GetProperty("product").GetProperty("active").GetBoolean().ShouldBeTrue();
        Text(seen, "again").ShouldBe("400 StripeInvalidRequestError resource_already_exists");
        seen.GetProperty("found").EnumerateArray().Select(f => f.GetString()).ShouldBe([Text(seen, "newer")]);
        seen.GetProperty("listedSecret").ValueKind.ShouldBe(JsonValueKind.Null);

        // two seats at 39 EUR in advance; 1600 tokens, the first 1000 free, half a cent each
        Bill(seen, "first").ShouldBe((7800, "paid"));
        seen.GetProperty("summary").GetInt64().ShouldBe(1600);
        Bill(seen, "paid").ShouldBe((300, "paid"));
        Text(seen, "unpaid").ShouldBe("incomplete");
        Text(seen, "canceled").ShouldBe("canceled");

        seen.GetProperty("same").GetBoolean().ShouldBeTrue();
        Text(seen, "other").ShouldStartWith("400 StripeIdempotencyError");
        Text(seen, "missing").ShouldBe("404 StripeInvalidRequestError resource_missing");
        Text(seen, "lacking").ShouldBe("400 StripeInvalidRequestError parameter_missing");

        // money is taken once for a key; a declined intent waits for another card
        seen.GetProperty("bought").ToString().ShouldBe("""{"status":"succeeded","received":15000}""");
        seen.GetProperty("boughtOnce").GetBoolean().ShouldBeTrue();
        Text(seen, "declined").ShouldBe("402 StripeCardError card_declined");
        Text(seen, "later").ShouldBe("requires_payment_method");
        Text(seen, "tooEarly").ShouldStartWith("400 StripeInvalidRequestError payment_intent_unexpected_state");
        Text(seen, "confirmed").ShouldBe("succeeded");
        Text(seen, "tooLate").ShouldStartWith("400 StripeInvalidRequestError payment_intent_unexpected_state");
        seen.GetProperty("intents").EnumerateArray().Select(i => i.GetString())
            .ShouldBe([" succeeded", "o1 requires_payment_method", "o1 succeeded"]);

        // only what the endpoint wants, each signed, the one it failed sent again
        seen.GetProperty("verified").GetBoolean().ShouldBeTrue();
        seen.GetProperty("events").EnumerateArray().Select(e => e.GetString())
            .ShouldBe(["customer.subscription.created", "customer.subscription.created", "invoice.paid", "invoice.paid",
                "invoice.payment_failed"], ignoreOrder: true);
    }

    [Fact]
    public async Task Script_ThatJaugeRenders_SetsPlansUpAndChangesNothingASecondTime()
    {
        await using var stripe = await Running.StartAsync("stripe");
        var secret = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            (await ScriptAsync(stripe, secret)).ShouldContain("POST /v1/products");
            File.ReadAllText(secret).ShouldStartWith("whsec_");
            (await ScriptAsync(stripe, secret)).ShouldNotContain("POST");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task Requests_AboveTheRate_Are429()
    {
        await using var stripe = await Running.StartAsync("stripe", ("STRIPE_REQUESTS_PER_SECOND", "2"));
        stripe.Http.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_x");
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++) statuses.Add(await stripe.StatusAsync("/v1/products"));
        statuses[0].ShouldBe(200);
        statuses.ShouldContain(429);
    }

    [Fact]
    public async Task Requests_WithoutAKey_Are401()
    {
        await using var stripe = await Running.StartAsync("stripe");
        (await stripe.StatusAsync("/v1/products")).ShouldBe(401);
    }

    private static async Task<string> ScriptAsync(Running stripe, string secret)
    {
        var script = Clone.Find("systems", "twinme", "expected", "delivery", "scripts", "setup-stripe.sh");
        var (code, output) =
            await Programs.RunAsync("env", "", $"STRIPE_URL={stripe.Address.ToString().TrimEnd('/')}", "STRIPE_SECRET_KEY=sk_test_x",
            "PUBLIC_URL=https://twinme.internal", "bash", script, "--env", "staging", "--yes", "--secret-file", secret);
        code.ShouldBe(0, output);
        return output;
    }

    private static (long Total, string Status) Bill(JsonElement seen, string name) =>
        (seen.GetProperty(name).GetProperty("total").GetInt64(), Text(seen.GetProperty(name), "status"));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
