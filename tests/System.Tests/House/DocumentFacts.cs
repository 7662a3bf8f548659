using System.Xml.Linq;
using LaborRisk.Domain;

namespace LaborRisk.WholeProduct.House;

public sealed class DocumentFacts
{
    [Fact]
    public void The_integration_run_calls_the_test_command_of_the_readme()
    {
        Assert.Contains("./monitor test", Repository.Read("README.md"), StringComparison.Ordinal);
        Assert.Equal("./monitor test", Repository.Read(".ci/run").TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public void Every_package_has_its_reason_and_licence_written_down()
    {
        var reasons = Repository.Read("docs/adr/0006-dependencies.md");
        var packages = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);

        Assert.All(packages, package => Assert.Contains($"`{package}`", reasons, StringComparison.Ordinal));
    }

    [Fact]
    public void The_contract_page_names_every_topic_event_role_and_transition()
    {
        var contract = Repository.Read("docs/contract.md");
        var names = Enum.GetValues<Topic>().Select(topic => topic.Name())
            .Concat(Enum.GetValues<EnterpriseEventKind>().Where(kind => kind != EnterpriseEventKind.Unknown).Select(kind => kind.Name()))
            .Concat(Enum.GetValues<OfficerRole>().Select(role => role.Name()))
            .Concat(Enum.GetValues<TransitionKind>().Select(transition => transition.Name()))
            .Concat(Enum.GetValues<NotifyReason>().Select(reason => reason.Name()));

        Assert.All(names, name => Assert.Contains($"`{name}`", contract, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_inside_the_documents_leads_somewhere()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "README.md"));

        Assert.Empty(documents.SelectMany(MarkdownLinks.Broken));
    }
}
