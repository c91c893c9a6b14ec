"""The map on screen: a QGraphicsScene that shows the Drawing, the view on it, and overlays."""
