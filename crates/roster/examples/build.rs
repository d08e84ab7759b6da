#![allow(warnings)]
use roster::*; use std::time::Instant; use domain::person::*; use domain::fact::*;
fn main(){
 let text=std::fs::read_to_string("/tmp/rosterlist/class_list.csv").unwrap();
 let mut b=Roster::builder(vec![FactColumn{key:"from".into(),kind:FactKind::Date},FactColumn{key:"paid".into(),kind:FactKind::Money}]);
 for (i,l) in text.lines().skip(1).enumerate(){
  let f:Vec<&str>=l.split(',').collect(); if f.len()!=14 {continue}
  let o=|t:&str| Some(t.trim_matches('"').to_string()).filter(|t|!t.is_empty());
  let mut e=Entry::new(i as i64+1);
  e.external_id=o(f[0]); e.name.given=o(f[1]); e.name.middle=o(f[2]); e.name.family=o(f[3]);
  e.emails=o(f[4]).into_iter().collect(); e.phones=o(f[5]).into_iter().collect();
  e.addresses=vec![Address{street:o(f[6]),city:o(f[7]),state:o(f[8]),zip:o(f[9])}];
  e.born_on=f[10].parse().ok(); e.operations=vec![1];
  b.push(&e).unwrap();
 }
 let t=Instant::now(); let r=b.build().unwrap(); println!("build {:?}",t.elapsed());
}
