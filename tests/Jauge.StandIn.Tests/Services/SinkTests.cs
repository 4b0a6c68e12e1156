using System.Net.Http.Json;
using System.Net.Mail;
using Jauge.StandIn.Tests.Support;

namespace Jauge.StandIn.Tests.Services;

public sealed class SinkTests
{
    [Fact]
    public async Task Webhook_KeepsWhatArrivesAndWhen()
    {
        await using var sink = await Running.StartAsync("webhook");
        var before = TimeProvider.System.GetUtcNow();
        await sink.Http.PostAsJsonAsync("/alerts?a=1", new { status = "firing" }, TestContext.Current.CancellationToken);
        await sink.Http.PostAsJsonAsync("/alerts", new { status = "resolved" }, TestContext.Current.CancellationToken);

        var all = await sink.JsonAsync("/received");
        var first = all.GetProperty("items")[0];
        all.GetProperty("count").GetInt32().ShouldBe(2);
        (first.GetProperty("from").GetString(), first.GetProperty("to").GetString()).ShouldBe(("POST", "/alerts?a=1"));
        first.GetProperty("body").GetString().ShouldBe("{\"status\":\"firing\"}");
        first.GetProperty("at").GetDateTimeOffset().ShouldBeInRange(before, TimeProvider.System.GetUtcNow());
        first.GetProperty("headers").GetProperty("content-type").GetString().ShouldNotBeNull().ShouldStartWith("application/json");
        (await sink.JsonAsync("/received?contains=resolved")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await sink.JsonAsync("/received?after=2")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Mail_OfDotNetsClient_IsKept()
    {
        await using var sink = await Running.StartAsync("mail");
        var port = (await sink.JsonAsync("/smtp")).GetProperty("port").GetInt32();
        using var client = new SmtpClient("127.0.0.1", port);
        using var mail = new MailMessage("alerts@example.org", "ops@example.org", "[FIRING:1] Slow",
            "p99 is 3 s\r\n.\r\n.. dots stay") { BodyTransferEncoding = System.Net.Mime.TransferEncoding.SevenBit,
            Bcc = { "night@example.org" } };

        await client.SendMailAsync(mail, TestContext.Current.CancellationToken);

        var kept = (await sink.JsonAsync("/received")).GetProperty("items")[0];
        kept.GetProperty("from").GetString().ShouldBe("alerts@example.org");
        kept.GetProperty("to").GetString().ShouldBe("ops@example.org, night@example.org");
        kept.GetProperty("headers").GetProperty("subject").GetString().ShouldBe("[FIRING:1] Slow");
        kept.GetProperty("body").GetString().ShouldBe("p99 is 3 s\n.\n.. dots stay\n\n");
    }

    [Fact]
    public async Task Objects_ArePutReadListedAndDeleted()
    {
        await using var store = await Running.StartAsync("objects");
        var end = TestContext.Current.CancellationToken;
        using var put = await store.Http.PutAsync("/media/videos/a.mp4", new ByteArrayContent([1, 2, 3]), end);
        put.Headers.ETag.ShouldNotBeNull().Tag.ShouldBe("\"5289df737df57326fcdd22597afb1fac\"");         // md5sum of the three bytes

        (await store.Http.GetByteArrayAsync("/media/videos/a.mp4", end)).ShouldBe([1, 2, 3]);
        (await store.Http.GetStringAsync("/media?list-type=2&prefix=videos/", end)).ShouldContain("<Key>videos/a.mp4</Key>");
        (await store.StatusAsync("/media/none")).ShouldBe(404);
        (await store.Http.DeleteAsync("/media/videos/a.mp4", end)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        (await store.StatusAsync("/media/videos/a.mp4")).ShouldBe(404);
    }

    [Fact]
    public async Task Objects_AboveTheirRoom_AreRefused()
    {
        await using var store = await Running.StartAsync("objects", ("OBJECTS_MEGABYTES", "1"));
        ((int)(await store.Http.PutAsync("/b/a", new ByteArrayContent(new byte[900_000]), TestContext.Current.CancellationToken))
            .StatusCode).ShouldBe(200);
        ((int)(await store.Http.PutAsync("/b/b", new ByteArrayContent(new byte[900_000]), TestContext.Current.CancellationToken))
            .StatusCode).ShouldBe(507);
    }
}
