using System.Net;
using System.Text.Json.Nodes;

namespace Jauge.Rendering.Tests.Scripts;

public sealed class SetupScriptTests
{
    private static readonly string[] Stripe = ["--env", "prod", "--yes", "--secret-file"];

    [Fact]
    public void Stripe_RunTwice_WritesOnce()
    {
        var stripe = new StripeStub();
        using var service = new ServiceStub(stripe.Answer);
        using var workshop = Sold(service);
        var (code, said) = workshop.Run("setup-stripe.sh", [.. Stripe, workshop.Below("secret")]);
        code.ShouldBe(0, said);
        (stripe.Products.Count, stripe.Prices.Count, stripe.Hooks.Count, service.Writes.Count).ShouldBe((4, 4, 1, 9));
        stripe.Prices.Values.Select(p => $"{p["unit_amount"]} {p["currency"]}/{p["recurring[interval]"]}")
            .ShouldBe(["0 eur/month", "2900 eur/month", "9900 eur/month", "49900 eur/month"]);
        File.ReadAllText(workshop.Below("secret")).Trim().ShouldBe("whsec_once");
        said.ShouldNotContain("whsec_once");
        said.ShouldNotContain("sk_test_1");
        workshop.Run("setup-stripe.sh", [.. Stripe, workshop.Below("secret")]).Code.ShouldBe(0);
        service.Writes.Count.ShouldBe(9);
    }

    [Fact]
    public void Stripe_AChangedPrice_GetsANewOneAndRetiresTheOld()
    {
        var stripe = new StripeStub();
        using var service = new ServiceStub(stripe.Answer);
        using var workshop = Sold(service);
        workshop.Run("setup-stripe.sh", [.. Stripe, workshop.Below("secret")]).Code.ShouldBe(0);
        var script = workshop.Below("scripts/setup-stripe.sh");
        File.WriteAllText(script, File.ReadAllText(script).Replace(" 2900 ", " 3500 ", StringComparison.Ordinal));
        var (code, said) = workshop.Run("setup-stripe.sh", [.. Stripe, workshop.Below("secret")]);
        code.ShouldBe(0, said);
        stripe.Prices.Values.Count(p => p["active"] == "false").ShouldBe(1);
        stripe.Prices.Values.Single(p => p["lookup_key"] == "twinme-prod-basic")["unit_amount"].ShouldBe("3500");
    }

    [Theory]
    [InlineData("wrong", 1)]
    [InlineData("sk_live_x", 2)]
    [InlineData("", 3)]
    public void Stripe_TheWrongKey_StopsBeforeAnythingIsWritten(string key, int expected)
    {
        var stripe = new StripeStub();
        using var service = new ServiceStub(stripe.Answer);
        using var workshop = Sold(service);
        workshop.Variables["STRIPE_SECRET_KEY"] = key;
        workshop.Run("setup-stripe.sh", "--env", "staging", "--yes", "--secret-file", workshop.Below("secret")).Code.ShouldBe(expected);
        stripe.Products.ShouldBeEmpty();
    }

    [Fact]
    public void Qstash_RunTwice_WritesOnceAndForgetsWhatIsGone()
    {
        var schedules = new Dictionary<string, JsonObject> { ["beta-50-beta-workers-gone"] = [], ["another-system"] = [] };
        using var service = new ServiceStub((method, path, _, request) => Qstash(schedules, method, path, request));
        using var workshop = new Workshop("beta-50");
        workshop.Variables["QSTASH_URL"] = service.Address;
        workshop.Variables["QSTASH_TOKEN"] = "token";
        workshop.Variables["PUBLIC_URL"] = "https://beta.acme.io";
        var (code, said) = workshop.Run("setup-qstash.sh", "--env", "beta", "--confirm", "beta");
        code.ShouldBe(0, said);
        schedules.Keys.Order().ShouldBe(["another-system", "beta-50-beta-workers-alert-checker", "beta-50-beta-workers-content-trends"]);
        schedules["beta-50-beta-workers-content-trends"]["cron"]!.ToString().ShouldBe("*/5 * * * *");
        schedules["beta-50-beta-workers-content-trends"]["destination"]!.ToString()
            .ShouldBe("https://beta.acme.io/api/workers/content-trends");
        service.Writes.Count.ShouldBe(3);
        workshop.Run("setup-qstash.sh", "--env", "beta", "--yes").Code.ShouldBe(0);
        service.Writes.Count.ShouldBe(3);
        said.ShouldNotContain("Bearer");
    }

    private static Workshop Sold(ServiceStub service)
    {
        var workshop = new Workshop("twinme");
        workshop.Variables["STRIPE_URL"] = service.Address;
        workshop.Variables["STRIPE_SECRET_KEY"] = "sk_test_1";
        workshop.Variables["PUBLIC_URL"] = "https://api.twinme.ai";
        return workshop;
    }

    // upstash.com/docs/qstash/api/schedules: a schedule of a given identifier is written over
    private static (int, JsonNode) Qstash(Dictionary<string, JsonObject> schedules, string method, string path, HttpListenerRequest request)
    {
        if (request.Headers["Authorization"] != "Bearer token") return (401, new JsonObject { ["error"] = "unauthorized" });
        var last = path["/v2/schedules".Length..].TrimStart('/');
        switch (method)
        {
            case "GET" when last.Length == 0:
                return (200, new JsonArray([.. schedules.Select(s => new JsonObject { ["scheduleId"] = s.Key })]));
            case "GET":
                return schedules.TryGetValue(last, out var found) ? (200, found.DeepClone())
                    : (404, new JsonObject { ["error"] = "not found" });
            case "DELETE":
                return schedules.Remove(last) ? (200, new JsonObject()) : (404, new JsonObject());
            default:
                if (request.Headers["Upstash-Cron"] is not { } cron) return (400, new JsonObject { ["error"] = "missing cron" });
                schedules[request.Headers["Upstash-Schedule-Id"]!] = new()
                {
                    ["cron"] = cron, ["destination"] = last,
                    ["retries"] = int.Parse(request.Headers["Upstash-Retries"]!, System.Globalization.CultureInfo.InvariantCulture),
                    ["isPaused"] = false,
                };
                return (200, new JsonObject { ["scheduleId"] = request.Headers["Upstash-Schedule-Id"] });
        }
    }
}
