using Jauge.Web.Tests;

[assembly: AssemblyFixture(typeof(Pages))]
