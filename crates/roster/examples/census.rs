// temporary measurement
#![allow(warnings)]
use roster::*; use std::time::Instant; use domain::person::*; use domain::fact::*;
fn rss()->usize{ let s=std::fs::read_to_string("/proc/self/status").unwrap(); s.lines().find(|l|l.starts_with("VmRSS")).unwrap().split_whitespace().nth(1).unwrap().parse::<usize>().unwrap()/1024 }
fn main(){
 let text=std::fs::read_to_string("/tmp/rosterlist/class_list.csv").unwrap();
 let mut b=Roster::builder(vec![FactColumn{key:"from".into(),kind:FactKind::Date},FactColumn{key:"paid".into(),kind:FactKind::Money}]);
 let mut push=std::time::Duration::ZERO; let mut names=vec![];
 for (i,l) in text.lines().skip(1).enumerate(){
  let f:Vec<&str>=l.split(',').collect(); if f.len()!=14 {continue}
  let o=|t:&str| Some(t.trim_matches('"').to_string()).filter(|t|!t.is_empty());
  let mut e=Entry::new(i as i64+1);
  e.external_id=o(f[0]); e.name.given=o(f[1]); e.name.middle=o(f[2]); e.name.family=o(f[3]);
  e.emails=o(f[4]).into_iter().collect(); e.phones=o(f[5]).into_iter().collect();
  e.addresses=vec![Address{street:o(f[6]),city:o(f[7]),state:o(f[8]),zip:o(f[9])}];
  e.born_on=f[10].parse().ok(); e.operations=vec![1];
  if let Ok(d)=f[11].parse(){ e.facts.push(("from".into(),FactValue::Date(d))) }
  if let Ok(FactValue::Money(m))=FactKind::Money.read(f[13]){ e.facts.push(("paid".into(),FactValue::Money(m))) }
  if i%16_000==5 { names.push((f[1].to_string(),f[3].to_string(),f[7].to_string(),f[5].to_string())) }
  let t=Instant::now(); b.push(&e).unwrap(); push+=t.elapsed();
 }
 drop(text);
 println!("push {push:?} rss {}",rss());
 let t=Instant::now(); let mut r=b.build().unwrap(); println!("build {:?} rss {} held {} MB",t.elapsed(),rss(),r.bytes()/1_000_000);
 let q=Query::of("2026-11-26".parse().unwrap());
 let stat=|name:&str,mut v:Vec<(f64,String)>|{ v.sort_by(|a,b|a.0.total_cmp(&b.0)); let n=v.len(); println!("{name:30} n={n} p50 {:.3} p90 {:.3} p99 {:.3} max {:.3} ms  {:?}",v[n/2].0,v[n*9/10].0,v[n*99/100].0,v[n-1].0, v.iter().rev().take(4).collect::<Vec<_>>()); };
 for _ in 0..2 {
 let mut v=vec![];
 for (g,f,c,_) in &names { for s in [format!("{g} {f}"),f.clone(),format!("{f} {c}")] { let s=s.to_lowercase(); for k in 1..=s.chars().count(){ let s:String=s.chars().take(k).collect(); let t=Instant::now(); let x=r.find(&Query{search:&s,..q}).unwrap(); v.push((t.elapsed().as_secs_f64()*1e3,format!("{s} {:?}",x.by_way))); } } }
 stat("keystrokes",v);
 let mut v=vec![];
 for (_,_,_,p) in &names { for k in 1..=p.len(){ let t=Instant::now(); let x=r.find(&Query{search:&p[..k],..q}).unwrap(); v.push((t.elapsed().as_secs_f64()*1e3,format!("{} {:?}",&p[..k],x.by_way))); } }
 stat("phones",v);
 let mut v=vec![];
 for (g,f,_,_) in &names { if f.len()>5 { let s=&f[1..5]; let t=Instant::now(); let x=r.find(&Query{search:s,..q}).unwrap(); v.push((t.elapsed().as_secs_f64()*1e3,format!("{s} {:?}",x.by_way))); } }
 stat("within",v);
 let mut v=vec![];
 for (g,f,_,_) in &names { if f.len()>5 { let s=format!("{g} {}{}{}",&f[..2],&f[3..4],&f[2..3])+&f[4..]; let t=Instant::now(); let x=r.find(&Query{search:&s,..q}).unwrap(); v.push((t.elapsed().as_secs_f64()*1e3,format!("{s} {:?}",x.by_way))); } }
 stat("typo",v);
 }
 let f=|c,t|Filter::on(c,t);
 let filters=vec![("none",Filter::And(vec![])),("CA",f(Column::State,Test::Is("CA".into()))),("CA San paid>1000",Filter::And(vec![f(Column::State,Test::Is("CA".into())),f(Column::City,Test::StartsWith("San ".into())),f(Column::Fact("paid".into()),Test::After(Limit::Value("500".into())))])),("street oak",f(Column::Street,Test::Contains("oak".into()))),("email contains e",f(Column::Email,Test::Contains("e".into()))),("no phone",f(Column::Phone,Test::IsEmpty)),("born",f(Column::BornOn,Test::Before(Limit::Today(-365*40)))),("import",f(Column::Operation,Test::Is("1".into())))];
 let s=|c|vec![Sort{column:c,direction:Direction::Descending}];
 let sorts=vec![("name",vec![]),("paid",s(Column::Fact("paid".into()))),("city",s(Column::City)),("email",s(Column::Email)),("state,paid",vec![Sort{column:Column::State,direction:Direction::Ascending},Sort{column:Column::Fact("paid".into()),direction:Direction::Descending}])];
 for (fname,filter) in &filters { for (sname,sort) in &sorts { let mut line=String::new(); for off in [0,0,100_000,500_000,950_000]{ let t=Instant::now(); let x=r.find(&Query{filter:Some(filter),sort,offset:off,..q}).unwrap(); line+=&format!(" {:.2}({})",t.elapsed().as_secs_f64()*1e3,x.people.len()); if off==950_000 {line+=&format!(" n={}",x.count)} } println!("{fname:20} {sname:12} {line}"); } }
 println!("rss {} held {}",rss(),r.bytes()/1_000_000);
}
