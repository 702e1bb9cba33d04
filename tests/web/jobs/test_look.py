import pytest
from datetime import timedelta
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.claims import claim
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.tenancy import scope
from django.conf import settings as S
from tests.jobs import work
pytestmark=[pytest.mark.urls("tests.web.urls"), pytest.mark.django_db(transaction=True)]

def test_look(workspace, member, client, browser, live_server):
    with scope(workspace):
        work.refuse.enqueue(); work.miss_a_partner.enqueue(); work.break_down.enqueue("x")
        run_pending()
        work.note.enqueue(3); run_pending(limit=1)
        work.count_up.using(priority=9).enqueue(3)
        job=claim(owner="w", queues=["default"], lease=timedelta(seconds=30))
        Job.objects.filter(pk=job.pk).update(progress_done=18000, progress_total=70000, progress_sentence="Reading row 18,000: 214 new people so far")
        work.note.enqueue(1)
    client.force_login(member)
    failed=Job.objects.filter(state="failed").first()
    for theme in ("light","dark"):
        for name,vp in (("phone",{"width":390,"height":844}),("desk",{"width":1280,"height":800})):
            ctx=browser.new_context(base_url=live_server.url, viewport=vp)
            ctx.add_cookies([{"name":"sessionid","value":client.cookies["sessionid"].value,"url":live_server.url},{"name":"theme","value":theme,"url":live_server.url}])
            p=ctx.new_page()
            msgs=[]
            p.on("console", lambda m: msgs.append(m.text)); p.on("pageerror", lambda e: msgs.append(str(e)))
            p.goto("/w/rye/settings/jobs/"); p.wait_for_timeout(2600)
            p.screenshot(path=f"/tmp/jobs-{name}-{theme}.png", full_page=True)
            p.goto(f"/w/rye/settings/jobs/{failed.pk}/"); p.wait_for_timeout(300)
            p.locator("details.why summary").first.click()
            p.screenshot(path=f"/tmp/job-{name}-{theme}.png", full_page=True)
            print(name, theme, msgs, p.evaluate("document.documentElement.scrollWidth"))
            ctx.close()
