using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.Server.Library;

namespace LaborRisk.WholeProduct.Library;

public sealed class LibraryRouteFacts
{
    private const string Question = "公司拖欠工资三个月了怎么办";
    private const string Visitor = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_question_is_answered_with_articles_and_its_topic()
    {
        await using var host = await LibraryHost.StartAsync();
        using var response = await host.PostAsync(Body(join: false));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("wage_arrears", answer.GetProperty("topic").GetString());
        Assert.InRange(answer.GetProperty("topicProbability").GetDouble(), 0.5, 1);
        Assert.False(answer.GetProperty("joined").GetBoolean());
        var first = answer.GetProperty("answers")[0];
        Assert.All(["law", "article", "heading", "text", "version"], field => Assert.NotEmpty(first.GetProperty(field).GetString()!));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Who_declines_leaves_no_trace()
    {
        await using var host = await LibraryHost.StartAsync();
        using var response = await host.PostAsync(Body(join: false));

        Assert.Empty(host.Received.Records);
        Leaves(host, Question, Visitor, LibraryHost.From.ToString());
    }

    [Fact]
    public async Task Who_joins_is_sent_as_a_record_that_the_door_takes_and_is_logged_nowhere()
    {
        await using var host = await LibraryHost.StartAsync();
        using var response = await host.PostAsync(Body(join: true));
        var record = Assert.Single(host.Received.Records);
        using var keys = EpochKeys.InMemory();
        var intake = new Intake(
            host.Received.Companies, TopicClassifier.LoadDefault(), keys, letter => Assert.Fail(letter.Reason.ToString()), TimeProvider.System);
        intake.Accept(Encoding.UTF8.GetBytes(record), new RecordOrigin("library", 1), new HourlyBatches());

        Assert.True((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("joined").GetBoolean());
        Assert.Equal(1, intake.Counters.Read);
        Assert.Equal(LibraryHost.Enterprise, JsonDocument.Parse(record).RootElement.GetProperty("enterpriseId").GetString());
        Leaves(host, Question, Visitor);
    }

    [Fact]
    public async Task A_visitor_who_joins_without_a_poster_counts_for_the_district_only()
    {
        await using var host = await LibraryHost.StartAsync();
        using var response = await host.PostAsync($$"""{"text":"{{Question}}","visitor":"{{Visitor}}","join":true}""");

        Assert.DoesNotContain("enterpriseId", Assert.Single(host.Received.Records), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_comes_also_when_the_door_is_full_and_says_that_it_was_not_counted()
    {
        await using var host = await LibraryHost.StartAsync();
        host.Received.IsOpen = false;
        using var response = await host.PostAsync(Body(join: true));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.False(answer.GetProperty("joined").GetBoolean());
        Assert.NotEqual(0, answer.GetProperty("answers").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"text":"","join":false}""", "text")]
    [InlineData("""{"join":false}""", "text")]
    [InlineData("""{"text":"欠薪","join":true}""", "visitor")]
    [InlineData("""{"text":"欠薪","join":true,"visitor":"short"}""", "visitor")]
    [InlineData("""{"text":"欠薪","join":true,"visitor":"0123456789abcdef","enterpriseId":"x"}""", "enterpriseId")]
    public async Task A_field_at_fault_is_named(string body, string field)
    {
        await using var host = await LibraryHost.StartAsync();
        using var response = await host.PostAsync(body);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.Empty(host.Received.Records);
    }

    [Theory]
    [InlineData("不是 JSON")]
    [InlineData("""{"text":5}""")]
    [InlineData("null")]
    public async Task A_body_that_is_no_request_is_refused_without_repeating_it(string body)
    {
        await using var host = await LibraryHost.StartAsync();
        using var response = await host.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Leaves(host, "不是 JSON");
    }

    [Fact]
    public async Task The_code_of_a_poster_names_the_enterprise_and_an_unknown_one_is_not_found()
    {
        await using var host = await LibraryHost.StartAsync();
        var known = await host.Client.GetFromJsonAsync<JsonElement>(new Uri($"/api/library/enterprise/{LibraryHost.Enterprise}", UriKind.Relative));
        using var unknown = await host.Client.GetAsync(new Uri("/api/library/enterprise/91990001XXXXXXXXXX", UriKind.Relative));

        Assert.Equal("澜川星禾数智科技有限公司", known.GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task One_address_cannot_ask_without_end()
    {
        await using var host = await LibraryHost.StartAsync(new LibraryLimits { RequestsPerMinute = 3 });
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await host.PostAsync(Body(join: false));
            codes.Add(response.StatusCode);
            Assert.Equal(response.StatusCode == HttpStatusCode.TooManyRequests, response.Headers.RetryAfter is not null);
        }

        Assert.All(codes[..3], code => Assert.Equal(HttpStatusCode.OK, code));
        Assert.All(codes[3..], code => Assert.Equal(HttpStatusCode.TooManyRequests, code));
    }

    [Fact]
    public async Task One_address_cannot_speak_for_a_crowd()
    {
        await using var host = await LibraryHost.StartAsync(new LibraryLimits { VisitorsOfAddress = 2 });
        for (var visitor = 0; visitor < 4; visitor++)
        {
            using var response = await host.PostAsync(Body(join: true, $"visitor-000000000{visitor}"));
            Assert.Equal(visitor < 2, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("joined").GetBoolean());
        }

        Assert.Equal(2, host.Received.Records.Count);
    }

    private static string Body(bool join, string visitor = Visitor) =>
        $$"""{"text":"{{Question}}","enterpriseId":"{{LibraryHost.Enterprise}}","visitor":"{{visitor}}","join":{{(join ? "true" : "false")}}}""";

    private static void Leaves(LibraryHost host, params string[] nothing) =>
        Assert.All(nothing, secret => Assert.DoesNotContain(secret, host.Logged.Text, StringComparison.Ordinal));
}
