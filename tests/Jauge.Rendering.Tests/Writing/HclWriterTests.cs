using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Tests.Writing;

public sealed class HclWriterTests
{
    [Fact]
    public void Write_AResource_IsLaidOutAsTerraformDoes() =>
        HclWriter.Write(
        [
            new HclBlock("resource", "azurerm_container_app", "shop")
            {
                { "name", "shop" },
                { "resource_group_name", HclValue.Of("azurerm_resource_group.main.name") },
                { "revision_mode", "Single" },
                { "tags", new HclObject { { "team", "web" }, { "cost center", "a\"b${c}" } } },
                new HclBlock("template") { { "min_replicas", 5 }, { "max_replicas", 50, "The most that is promised." },
                    new HclBlock("container") { { "args", HclValue.List(["a", "b"]) } } },
                { "count", HclValue.Call("length", HclValue.Of("var.names")) },
                { "url", HclValue.Join("https://", HclValue.Of("local.host"), "/") },
            },
        ]).ShouldBe(
            """
            resource "azurerm_container_app" "shop" {
              name                = "shop"
              resource_group_name = azurerm_resource_group.main.name
              revision_mode       = "Single"
              tags = {
                team          = "web"
                "cost center" = "a\"b$${c}"
              }

              template {
                min_replicas = 5
                # The most that is promised.
                max_replicas = 50

                container {
                  args = ["a", "b"]
                }
              }

              count = length(var.names)
              url   = "https://${local.host}/"
            }

            """);

    [Theory]
    [InlineData("a b")]
    [InlineData("a..b")]
    [InlineData("a[${x}]")]
    [InlineData("")]
    public void Of_WhatIsNoReference_IsRefused(string path) => Should.Throw<ArgumentException>(() => HclValue.Of(path));

    [Fact]
    public void Write_Expressions_AreBracketedWhereTheyCouldBeReadInAnotherWay() =>
        HclWriter.Write(
        [
            new HclBlock("locals")
            {
                { "choice", HclValue.If(HclValue.Of("var.zone").IsNot(HclLiteral.Null), HclValue.Of("var.zone"), "1") },
                { "sum", HclValue.Of("var.a").Op("+", HclValue.Of("var.b")).Op("*", 2) },
                { "all", HclValue.Of("a").Is(1).Op("&&", HclValue.Of("b").Is(2)).Op("&&", HclValue.Not(HclValue.Of("c").Is(3))) },
                { "names", HclValue.ForList("rule", HclValue.Of("var.rules"), HclValue.Of("rule.name"), HclValue.Of("rule.on")) },
                { "ids", HclValue.ForMap("key, rule", HclValue.Of("var.rules"), HclValue.Of("key"),
                    HclValue.Of("azurerm_thing.main").At(HclValue.Of("key")).Dot("id")) },
                { "object", new HclObject { { "a", 1 }, { "b", 2, "why" } } },
            },
        ]).ShouldBe(
            """
            locals {
              choice = var.zone != null ? var.zone : "1"
              sum    = (var.a + var.b) * 2
              all    = a == 1 && b == 2 && !(c == 3)
              names  = [for rule in var.rules : rule.name if rule.on]
              ids    = { for key, rule in var.rules : key => azurerm_thing.main[key].id }
              object = {
                a = 1
                # why
                b = 2
              }
            }

            """);
}
