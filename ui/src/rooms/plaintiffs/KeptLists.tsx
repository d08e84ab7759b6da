import { Link } from "@tanstack/react-router";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { NavCount, NavLists, useAsked } from "../../kit/navigation";
import { t } from "../../text";

/** The lists that the case keeps, with how many each holds now: below the rooms. */
export function KeptLists() {
  const { case: caseId } = useCase();
  const views = useCore("list_view_list", { case: caseId }, { keep: true });
  const [asked] = useAsked();
  if (!views.data || views.data.length === 0) return null;
  return (
    <NavLists title={t("plaintiffs:kept.title")}>
      {views.data.map(({ view, name, count }) => (
        <Link
          key={view}
          to={"/plaintiffs" as never}
          search={{ view } as never}
          title={name}
          aria-current={asked.view === view ? "page" : undefined}
        >
          <span>{name}</span>
          <NavCount count={count ?? 0} />
        </Link>
      ))}
    </NavLists>
  );
}
