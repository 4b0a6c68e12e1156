using Jauge.Replica;
using TrytonReplica;

// One replica of Tryton: Debian's own packages, behind the port, the health and the metrics that every replica of a rehearsal has.
var settings = TrytonSettings.FromEnvironment();
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
using var gunicorn = new Gunicorn(settings);
builder.AddReplica(() => Environment.CpuUsage.TotalTime.TotalSeconds + gunicorn.ProcessorSeconds());
builder.Services.AddSingleton(settings).AddSingleton(gunicorn).AddSingleton<Preparation>().AddSingleton<Front>();
builder.Services.AddHostedService<Service>();

var app = builder.Build();
if (args is ["prepare"])
{
    await app.Services.GetRequiredService<Preparation>().Ensure(CancellationToken.None);
    return;
}

app.Services.GetRequiredService<Presence>().Starting();
app.UseReplica();
app.MapPost("/{**path}", (HttpContext context, Front front) => front.Pass(context)).WithName("rpc");
await app.RunAsync();
