using System.Reflection;

namespace TicketShop.Pages;

/// <summary><c>GET /shop.css</c>: the one file beside the pages; browsers keep it for an hour.</summary>
internal static class StyleSheet
{
    private static readonly string Text = Read();

    public static IResult Get(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text(Text, "text/css");
    }

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("shop.css")!);
        return reader.ReadToEnd();
    }
}
