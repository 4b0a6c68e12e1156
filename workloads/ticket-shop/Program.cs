using Jauge.Replica;
using Npgsql;
using TicketShop;
using TicketShop.Data;
using TicketShop.Entrance;
using TicketShop.Hosting;
using TicketShop.Pages;
using TicketShop.Payments;
using TicketShop.Sale;

// TicketShop: one process of a ticket sale. Everything that matters is in the database; replicas come and go.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
var replica = builder.AddReplica();
var settings = ShopSettings.FromEnvironment();
builder.Services
    .AddSingleton(settings)
    .AddSingleton(NpgsqlDataSource.Create(settings.Connection))
    .AddSingleton<Database>().AddSingleton<Stage>()
    .AddSingleton<Reservations>().AddSingleton<Checkout>().AddSingleton<SalesReport>().AddSingleton<WaitingRoom>()
    .AddHostedService<Opening>().AddHostedService<Housekeeping>();
if (settings.PaymentUrl is null) builder.Services.AddSingleton<IBank, BankInDatabase>();
else builder.Services.AddSingleton(new HttpClient { Timeout = TimeSpan.FromSeconds(5) }).AddSingleton<IBank, BankByHttp>();

using var tracing = Tracing.Start(replica);
var app = builder.Build();
if (args is ["prepare"])
{
    await Schema.Migrate(app.Services.GetRequiredService<Database>(), ConcertFile.Open(settings.ConcertFile));
    return;
}

app.Services.GetRequiredService<Presence>().Starting();
app.UseReplica();
app.Use(Troubles.Answer);
app.Use(Page.Protect);

app.MapGet("/", ConcertPage.Get).WithName("browse");
app.MapGet("/attente", QueuePage.Get).WithName("queue");
app.MapGet("/places", PlacesPage.Get).WithName("seats").AddEndpointFilter(QueuePage.Guard);
app.MapPost("/panier", BasketPage.Post).WithName("reserve").AddEndpointFilter(QueuePage.Guard);
app.MapGet("/panier/{hold:guid}", BasketPage.Get).WithName("basket");
app.MapPost("/panier/{hold:guid}/rendre", BasketPage.GiveBack).WithName("give-back");
app.MapPost("/commande", OrderPage.Post).WithName("buy");
app.MapGet("/commande/{order:guid}", OrderPage.Get).WithName("order");
app.MapPost("/paiement/avis", BankNotice.Post).WithName("notice");
app.MapGet("/admin", AdminPage.Get).WithName("admin").AddEndpointFilter(AdminPage.Guard);
app.MapPost("/admin/entree", AdminPage.ChangeEntrance).WithName("admin-entrance").AddEndpointFilter(AdminPage.Guard);
app.MapGet("/shop.css", StyleSheet.Get);
app.MapGet("/favicon.ico", () => Results.NoContent());         // browsers ask for one unbidden

await app.RunAsync();
