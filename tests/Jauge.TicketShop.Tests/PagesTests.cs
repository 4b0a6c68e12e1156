using System.Net;
using System.Text;
using Jauge.TicketShop.Tests.Support;

namespace Jauge.TicketShop.Tests;

/// <summary>What people see, and what whoever runs the shop sees.</summary>
[Collection(RealParts.Name)]
public sealed class PagesTests(Hall hall)
{
    [Fact]
    public async Task Pages_WholeVisitOfAPerson_LeadFromTheConcertToTheTickets()
    {
        await using var sale = await hall.OpenAsync(new Concert { Title = "<b>Taylor & co</b>" });
        var replica = (await sale.StartAsync())[0];

        (await TextAsync(replica, "/")).ShouldContain("&lt;b&gt;Taylor &amp; co&lt;/b&gt;");
        (await TextAsync(replica, "/places")).ShouldContain("Add to the basket");
        (await TextAsync(replica, "/places?area=2")).ShouldContain("value=\"2000001\"");
        var basket = await FollowAsync(replica, "/panier", "area=2&seat=2000001");
        var page = await TextAsync(replica, basket);
        page.ShouldContain("1-1");
        page.ShouldContain("Kept for <strong>10 minutes</strong>");
        var key = page.Split("name=\"key\" value=\"")[1].Split('"')[0];
        var order = await FollowAsync(replica, "/commande",
            $"hold={basket.Split('/')[^1]}&key={key}&email=fan%40example.org&payment=pm_card_visa");
        (await TextAsync(replica, order)).ShouldContain("Thank you");
        (await FollowAsync(replica, "/commande", $"hold={basket.Split('/')[^1]}&key={key}&email=fan%40example.org&payment=pm_card_visa"))
            .ShouldBe(order);
        (await TextAsync(replica, "/places?area=2", ("Accept-Language", "fr-FR,fr;q=0.9"))).ShouldContain("lang=\"fr\"");
    }

    [Fact]
    public async Task Admin_WithoutThePassword_IsShut()
    {
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync())[0];
        (await replica.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await replica.GetAsync("/admin", Password("wrong"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TextAsync(replica, "/admin", Password("secret"))).ShouldContain("Revenue");
        (await replica.PostAsync("/admin/entree", "admitsPerSecond=1", Password("secret"), ("Sec-Fetch-Site", "cross-site")))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Admin_ClosesTheDoors_EveryReplicaKnowsWithinASecondOrTwo()
    {
        await using var sale = await hall.OpenAsync();
        var replicas = await sale.StartAsync(2);
        (await replicas[0].PostAsync("/admin/entree", "admitsPerSecond=0.01", Password("secret")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Sale.UntilAsync(async () => (await replicas[1].GetAsync("/places")).Headers.Location?.ToString() == "/attente");
        (await TextAsync(replicas[1], "/attente")).ShouldContain("people before you");
    }

    [Fact]
    public async Task Metrics_AfterRequests_CountThemByName()
    {
        await using var sale = await hall.OpenAsync();
        var replica = (await sale.StartAsync())[0];
        for (var i = 0; i < 3; i++) await TextAsync(replica, "/");
        var metrics = await TextAsync(replica, "/metrics");
        metrics.ShouldContain("http_requests_total{request=\"browse\",code=\"200\"} 3\n");
        metrics.ShouldContain("http_request_duration_seconds_bucket{request=\"browse\",le=\"+Inf\"} 3\n");
        metrics.ShouldContain("http_requests_in_flight 0\n");
        metrics.ShouldContain("process_cpu_seconds_total ");
        (await replica.GetAsync("/")).Headers.GetValues("X-Replica").Single().ShouldBe(replica.Part.Name);
    }

    private static (string, string) Password(string password) =>
        ("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin:{password}"))}");

    private static async Task<string> TextAsync(Replica replica, string path, params (string, string)[] headers)
    {
        using var answer = await replica.GetAsync(path, headers);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Sale.Cancellation);
    }

    private static async Task<string> FollowAsync(Replica replica, string path, string form)
    {
        using var answer = await replica.PostAsync(path, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.ToString();
    }
}
