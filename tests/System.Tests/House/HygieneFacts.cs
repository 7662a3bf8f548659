using System.Text.RegularExpressions;

namespace LaborRisk.WholeProduct.House;

public sealed partial class HygieneFacts
{
    private const long LargestFile = 2_000_000;

    [GeneratedRegex(@"(?<![A-Za-z0-9_.])/(?:work|root|farm|home/\w+|Users/\w+)/")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"(^|/)(bin|obj|artifacts|TestResults|node_modules)/")]
    private static partial Regex BuildOutput();

    [CloneFact]
    public void No_tracked_file_names_a_path_of_the_machine_it_was_written_on() =>
        Assert.DoesNotContain(Existing(), path => MachinePath().IsMatch(Repository.Read(path)));

    [CloneFact]
    public void No_tracked_file_is_larger_than_two_megabytes() =>
        Assert.DoesNotContain(Existing(), path => new FileInfo(Path.Combine(Repository.Root, path)).Length > LargestFile);

    [CloneFact]
    public void No_build_output_is_tracked() => Assert.DoesNotContain(Existing(), path => BuildOutput().IsMatch(path));

    [Theory]
    [InlineData("see /{0}/x", "root", true)]
    [InlineData("https://example.org/{0}/x", "root", false)]
    [InlineData("../{0}/x", "work", false)]
    public void A_path_of_a_machine_is_told_from_a_relative_one_and_an_address(string form, string folder, bool found) =>
        Assert.Equal(found, MachinePath().IsMatch(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, folder)));

    private static IEnumerable<string> Existing() => TrackedFiles.Paths!.Where(path => File.Exists(Path.Combine(Repository.Root, path)));
}
