using System.Text;
using Jauge.Load.Answers;
using Jauge.Load.Templates;

namespace Jauge.Load.Tests.Answers;

public sealed class CookieJarTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Write_WhatWasSet_GoesBackToItsTarget()
    {
        var jar = Jar("sid=1; Path=/; HttpOnly; Secure", " lang = fr ;SameSite=Lax", "sid=2");
        jar.Take(1, "other=x"u8, Now);
        Sent(jar).ShouldBe("sid=2; lang=fr");
        Sent(jar, target: 1).ShouldBe("other=x");
        Sent(jar, target: 2).ShouldBe("");
    }

    [Theory]
    [InlineData("sid=; Max-Age=0")]
    [InlineData("sid=x; Max-Age=-5")]
    [InlineData("sid=; expires=Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("sid=; Expires=Fri, 20 Nov 2026 11:59:59 GMT")]
    public void Take_WhatHasExpired_Removes(string cookie) => Sent(Jar("sid=1", "a=b", cookie)).ShouldBe("a=b");

    [Theory]
    [InlineData("sid=2; Expires=Fri, 20 Nov 2026 12:00:01 GMT")]
    [InlineData("sid=2; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("sid=2; Expires=sometime")]
    public void Take_WhatHasNotExpired_Stays(string cookie) => Sent(Jar("sid=1", cookie)).ShouldBe("sid=2");

    [Theory]
    [InlineData("/shop", true)]
    [InlineData("/shop/cart?x=/", true)]
    [InlineData("/shopping", false)]
    [InlineData("/", false)]
    public void Write_ACookieWithAPath_GoesOnlyThere(string path, bool goes) =>
        Sent(Jar("cart=1; Path=/shop"), path).ShouldBe(goes ? "cart=1" : "");

    [Theory]
    [InlineData("")]
    [InlineData("=x")]
    [InlineData("no equals")]
    public void Take_WhatIsNoCookie_IsIgnored(string text) => Jar(text).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Clear_ThenTake_UsesItsRoomAgain()
    {
        var jar = Jar("a=1", "b=2");
        jar.Clear();
        jar.IsEmpty.ShouldBeTrue();
        jar.Take(0, "c=3"u8, Now);
        Sent(jar).ShouldBe("c=3");
    }

    private static CookieJar Jar(params string[] cookies)
    {
        var jar = new CookieJar();
        foreach (var cookie in cookies) jar.Take(0, Encoding.ASCII.GetBytes(cookie), Now);
        return jar;
    }

    private static string Sent(CookieJar jar, string path = "/", int target = 0)
    {
        var into = new ByteBuffer();
        jar.Write(target, Encoding.ASCII.GetBytes(path), into);
        return Encoding.ASCII.GetString(into.Written);
    }
}
