using LaborRisk.Ledger;
using LaborRisk.Server.Accounts;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Desk;

/// <summary>An officer's inbox. Reading changes nothing; only an answer is an answer.</summary>
internal sealed class NoticeRoutes(NoticeBox notices, DeskOptions options, DistrictClock clock)
{
    public IResult List(HttpContext http) =>
        Results.Json(
            new NoticesAnswer(clock.Now.ToString(), [.. notices.List(http.Caller().Inbox).Select(notice => Item(http, notice))]), DeskJson.Readable.NoticesAnswer);

    public IResult Get(HttpContext http, string id) =>
        notices.Find(http.Caller().Inbox, id) is { } notice ? Results.Json(Item(http, notice), DeskJson.Readable.NoticeItem) : Faults.NotFound;

    public async Task<IResult> AnswerAsync(HttpContext http, string id)
    {
        if (await http.ReadAsync(DeskJson.Readable.AnswerForm) is not { } form)
        {
            return Faults.NotJson;
        }

        if (form.Answer is not ("known" or "need_support" or "not_real"))
        {
            return Faults.Field("answer", "应为 known、need_support 或 not_real", "must be known, need_support or not_real");
        }

        if (form.Note?.Length > ActForms.LongestNote)
        {
            return Faults.Field("note", "不超过 1000 个字", "at most 1,000 characters");
        }

        return notices.Answer(http.Caller().Inbox, id, form.Answer, string.IsNullOrWhiteSpace(form.Note) ? null : form.Note.Trim()) switch
        {
            AnswerResult.Done => Get(http, id),
            AnswerResult.Closed => Faults.Closed,
            _ => Faults.NotFound,
        };
    }

    private NoticeItem Item(HttpContext http, Notice notice)
    {
        var inside = notice.IsInside || http.Caller().Sight is Sight.Nothing;
        return new NoticeItem(
            notice.NoticeId, inside ? null : notice.AlertId, notice.EnterpriseId, notice.Name, inside ? null : notice.Topic, inside ? null : notice.Level,
            notice.Title, notice.Body, notice.At.ToString(), notice.AnsweredAt?.ToString(), notice.Answer,
            new PhoneItem(options.PhoneName, options.PhoneNumber));
    }
}
