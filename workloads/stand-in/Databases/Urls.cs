namespace Jauge.StandIn.Databases;

/// <summary>User and password of a URL.</summary>
internal static class Urls
{
    internal static string User(this Uri url) => Uri.UnescapeDataString(url.UserInfo.Split(':', 2)[0]);

    internal static string Password(this Uri url) =>
        url.UserInfo.Split(':', 2) is [_, var password] ? Uri.UnescapeDataString(password) : "";
}
