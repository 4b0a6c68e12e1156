# Le chemin privé entre les réseaux de deux régions.

resource "aws_vpc_peering_connection" "main" {
  region      = var.from_region
  vpc_id      = var.from_vpc_id
  peer_vpc_id = var.to_vpc_id
  peer_region = var.to_region
  tags = merge(var.tags, {
    Name = var.name
  })
}

resource "aws_vpc_peering_connection_accepter" "main" {
  region                    = var.to_region
  vpc_peering_connection_id = aws_vpc_peering_connection.main.id
  auto_accept               = true
  tags = merge(var.tags, {
    Name = var.name
  })
}

resource "aws_route" "from" {
  for_each                  = var.from_route_table_ids
  region                    = var.from_region
  route_table_id            = each.value
  destination_cidr_block    = var.to_cidr
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main.id
}

resource "aws_route" "to" {
  for_each                  = var.to_route_table_ids
  region                    = var.to_region
  route_table_id            = each.value
  destination_cidr_block    = var.from_cidr
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main.id
}
