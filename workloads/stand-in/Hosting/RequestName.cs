namespace Jauge.StandIn.Hosting;

/// <summary>The class that a request counts under: never its path, of which there may be any number.</summary>
internal static class RequestName
{
    private static readonly object Key = new();

    internal static void Set(HttpContext context, string name) => context.Items[Key] = name;

    internal static string Of(HttpContext context) => context.Items.TryGetValue(Key, out var name) && name is string text ? text : "other";
}
